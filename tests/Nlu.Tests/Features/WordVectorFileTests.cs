using System.Buffers.Binary;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Tests.Features;

public sealed class WordVectorFileTests
{
    private static readonly byte[] Content = WordVectorFile.ToBytes(["lamp", "##s", "mug"], [.. Enumerable.Range(0, 24).Select(i => (Half)i)], 8);

    private static readonly int Header = WordVectors.Format.Length + 1;

    [Fact]
    public void No_cut_of_the_content_is_a_table()
    {
        for (var length = 0; length < Content.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => WordVectorFile.FromBytes(Content[..length]));
        }

        Assert.Equal(3, WordVectorFile.FromBytes(Content).Count);
        Assert.Throws<InvalidDataException>(() => WordVectorFile.FromBytes([.. Content, 0]));
    }

    [Fact]
    public void No_cut_of_the_packed_file_that_loses_content_is_a_table()
    {
        const int EndAndChecksum = 12;
        var packed = WordVectorsTests.Bytes(WordVectorFile.FromBytes(Content));
        for (var length = 0; length < packed.Length - EndAndChecksum; length++)
        {
            Assert.Throws<InvalidDataException>(() => WordVectors.Read(new MemoryStream(packed[..length])));
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused_or_still_a_table_of_finite_vectors()
    {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = Content.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Assert.All(WordVectorFile.FromBytes(bytes).Mean(["lamps", "mug"]), value => Assert.True(float.IsFinite(value)));
            }
            catch (InvalidDataException e)
            {
                Assert.Contains("Make it again", e.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Another_format_is_named()
    {
        var bytes = Content.ToArray();
        bytes[Header - 1] = (byte)'9';
        Assert.Contains("not of the format productqa-words-1", Refusal(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(0, 1025)]
    [InlineData(0, -1)]
    [InlineData(4, 0)]
    [InlineData(4, 1_000_001)]
    [InlineData(4, 1_000_000)]
    [InlineData(4, int.MinValue)]
    public void Sizes_that_cannot_be_are_refused_before_room_is_made_for_them(int place, int value)
    {
        var bytes = Content.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Header + place), value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refusal(bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void The_same_piece_twice_is_refused() => Refusal(WordVectorFile.ToBytes(["lamp", "lamp"], new Half[16], 8));

    private static string Refusal(byte[] bytes) => Assert.Throws<InvalidDataException>(() => WordVectorFile.FromBytes(bytes)).Message;
}
