namespace ProductQA.Api.Documents;

/// <summary>Reads a stream into memory as far as a limit.</summary>
public static class BoundedContent
{
    /// <summary>The whole content, or nothing where there is more than <paramref name="most"/> bytes of it.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
