using System.Runtime.InteropServices;

namespace ProductQA.Nlu.Splitting;

/// <summary>A place where a message may fall into two wishes.</summary>
/// <param name="LeftEnd">Index behind the last character of what comes before.</param>
/// <param name="RightStart">Index of the first character of what comes after; what lies between ("and", a comma) belongs to neither.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cut(int LeftEnd, int RightStart);
