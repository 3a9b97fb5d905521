namespace ProductQA.Cli.Intents.Report.Pictures;

/// <summary>A drawn picture, ready to stand in a page.</summary>
/// <param name="Source">The PNG itself, as a data address.</param>
/// <param name="Width">Width on the page in pixels; the picture holds twice as many, for print and sharp screens.</param>
/// <param name="Height">Height in the same.</param>
/// <param name="Words">What it shows, for who cannot see it.</param>
public sealed record Picture(string Source, int Width, int Height, string Words);
