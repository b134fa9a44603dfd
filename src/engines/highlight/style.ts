export function rougeStyle(theme: string): string | null {
  return theme === '' ? '' : null
}
