namespace ProductQA.Search.Passages;

/// <summary>How much of a document is read; one that holds more is refused, so that nobody believes half a manual to be the whole.</summary>
public sealed record DocumentLimits
{
    /// <summary>Size of the file in bytes. Default: 25 MiB.</summary>
    public int Bytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Pages of a PDF. Default: 1,000.</summary>
    public int Pages { get; init; } = 1_000;

    /// <summary>Characters of text. Default: 2 million, about 700 full pages.</summary>
    public int Characters { get; init; } = 2_000_000;

    /// <summary>Bytes that the packed parts of a PDF may unpack to. Default: 256 MiB.</summary>
    public int UnpackedBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Time that reading may take. Default: 30 seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
