using System.Text;

namespace ProductQA.Nlu.Tests.Features;

/// <summary>A message of ONNX's file format, which is protobuf: numbered fields, each a number or bytes with their length.</summary>
internal sealed class OnnxBytes
{
    private const long Float = 1;
    private const long Integer = 7;

    private readonly List<byte> _bytes = [];

    /// <summary>A network that looks up each token's row in a table and does nothing else: batch × length in, batch × length × dimensions out.</summary>
    /// <param name="table">A row for each token.</param>
    public static byte[] LookUp(float[][] table)
    {
        var look = new OnnxBytes().Text(1, "table").Text(1, "input_ids").Text(2, "output").Text(4, "Gather");
        return Model(look, new OnnxBytes().Number(1, table.Length).Number(1, table[0].Length).Number(2, Float).Text(8, "table").Bytes(9, Raw(table)), Float, 3);
    }

    /// <summary>A network that gives back its input: whole numbers, which are no vectors.</summary>
    public static byte[] Echo() =>
        Model(new OnnxBytes().Text(1, "input_ids").Text(2, "output").Text(4, "Identity"), table: null, Integer, 2);

    private static byte[] Model(OnnxBytes node, OnnxBytes? table, long output, int rank)
    {
        var graph = new OnnxBytes().Message(1, node).Text(2, "tiny");
        if (table is not null)
        {
            graph.Message(5, table);
        }

        graph.Message(11, Value("input_ids", Integer, 2)).Message(11, Value("attention_mask", Integer, 2)).Message(12, Value("output", output, rank));
        return [.. new OnnxBytes().Number(1, 8).Message(7, graph).Message(8, new OnnxBytes().Text(1, "").Number(2, 13))._bytes];
    }

    private static OnnxBytes Value(string name, long type, int rank)
    {
        var shape = new OnnxBytes();
        for (var axis = 0; axis < rank; axis++)
        {
            shape.Message(1, new OnnxBytes().Text(2, $"{name}{axis}"));
        }

        return new OnnxBytes().Text(1, name).Message(2, new OnnxBytes().Message(1, new OnnxBytes().Number(1, type).Message(2, shape)));
    }

    private static byte[] Raw(float[][] table) => [.. table.SelectMany(row => row).SelectMany(BitConverter.GetBytes)];

    private OnnxBytes Number(int field, long value)
    {
        Varint(field << 3);
        return Varint(value);
    }

    private OnnxBytes Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    private OnnxBytes Message(int field, OnnxBytes part) => Bytes(field, [.. part._bytes]);

    private OnnxBytes Bytes(int field, byte[] value)
    {
        Varint((field << 3) | 2);
        Varint(value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private OnnxBytes Varint(long value)
    {
        for (; value > 127; value >>= 7)
        {
            _bytes.Add((byte)(value | 128));
        }

        _bytes.Add((byte)value);
        return this;
    }
}
