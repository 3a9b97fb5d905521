using ProductQA.Nlu;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog;

/// <summary>The catalog's words for the understanding of messages: built when they are first asked for, and anew when the index has changed and <see cref="Refresh"/> is called.</summary>
internal sealed class LiveVocabulary
{
    private readonly Lock _gate = new();
    private volatile Vocabulary? _current;
    private long _version;

    public Vocabulary Of(CatalogIndex index) => _current ?? Refresh(index);

    public Vocabulary Refresh(CatalogIndex index)
    {
        lock (_gate)
        {
            var version = index.Version;
            if (_current is null || version != _version)
            {
                _current = Build(index.ReadNames());
                _version = version;
            }

            return _current;
        }
    }

    private static Vocabulary Build(CatalogNames names) => Vocabulary.From(names.Terms.Select(name => new VocabularyTerm(KindOf(name.Kind), name.Text)), names.Titles);

    private static string KindOf(CatalogNameKind kind) => kind switch
    {
        CatalogNameKind.Brand => SlotKinds.Brand,
        CatalogNameKind.Kind => SlotKinds.Product,
        CatalogNameKind.Model => SlotKinds.ModelNumber,
        CatalogNameKind.Attribute => SlotKinds.Attribute,
        CatalogNameKind.Colour => SlotKinds.Colour,
        CatalogNameKind.Size => SlotKinds.Size,
        _ => SlotKinds.AttributeValue,
    };
}
