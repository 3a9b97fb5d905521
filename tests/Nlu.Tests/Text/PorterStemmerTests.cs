using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Tests.Text;

/// <summary>The examples of the algorithm's paper, rule by rule.</summary>
public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses caress ponies poni ties ti caress caress cats cat")]
    [InlineData("feed feed agreed agre plastered plaster bled bled motoring motor sing sing")]
    [InlineData("conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz failing fail filing file")]
    [InlineData("happy happi sky sky")]
    [InlineData("relational relat conditional condit rational ration valenci valenc digitizer digit conformabli conform radicalli radic differentli differ vileli vile")]
    [InlineData("vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis hopefulness hope callousness callous formaliti formal sensitiviti sensit")]
    [InlineData("triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good")]
    [InlineData("revival reviv allowance allow inference infer airliner airlin adjustable adjust defensible defens irritant irrit replacement replac adjustment adjust")]
    [InlineData("dependent depend adoption adopt communism commun activate activ angulariti angular homologous homolog effective effect bowdlerize bowdler")]
    [InlineData("probate probat rate rate cease ceas controll control roll roll")]
    [InlineData("is is a a dv7 dv7 ion ion")]
    public void Stems_as_published(string pairs)
    {
        foreach (var pair in pairs.Split(' ').Chunk(2))
        {
            Assert.Equal(pair[1], PorterStemmer.Stem(pair[0]));
        }
    }
}
