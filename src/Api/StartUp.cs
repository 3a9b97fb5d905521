using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Api.Documents;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Storage;

namespace ProductQA.Api;

/// <summary>What must be there before the first message: the schema, the index, and to answer also texts without faults, a catalog and the intent model. Each step does only what is missing.</summary>
public static class StartUp
{
    public static async Task PrepareAsync(IServiceProvider services, bool toAnswer, CancellationToken cancellationToken)
    {
        SchemaMigrations.Apply(services.GetRequiredService<Database>());
        if (toAnswer)
        {
            _ = services.GetRequiredService<Texts>();
            await services.GetRequiredService<SampleShop>().LoadIfEmptyAsync(cancellationToken);
        }

        services.GetRequiredService<IndexMaintenance>().RepairIfNeeded();
        services.GetRequiredService<PassageMaintenance>().CatchUp();
        if (toAnswer)
        {
            services.GetRequiredService<IntentModel>().Refresh();
            services.GetRequiredService<LiveCatalog>().RefreshVocabulary();
        }
    }
}
