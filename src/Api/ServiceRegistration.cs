using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProductQA.Api.Advertisements;
using ProductQA.Api.Alarms;
using ProductQA.Api.Answering;
using ProductQA.Api.Ask;
using ProductQA.Api.Catalog;
using ProductQA.Api.Catalog.Pulls;
using ProductQA.Api.Catalog.Synonyms;
using ProductQA.Api.Catalog.Uploads;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Documents;
using ProductQA.Api.Messenger;
using ProductQA.Api.Messenger.Inbound;
using ProductQA.Api.Messenger.Setup;
using ProductQA.Api.Outbox;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.LanguageModel;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Privacy;
using ProductQA.Api.Review;
using ProductQA.Api.Shadow;
using ProductQA.Api.Shop;
using ProductQA.Api.Shop.Hours;
using ProductQA.Api.Staff;
using ProductQA.Api.Storage;

namespace ProductQA.Api;

/// <summary>What each stage needs, stage by stage. The service and the command line register the same.</summary>
public static class ServiceRegistration
{
    public static IServiceCollection AddProductQA(this IServiceCollection services, IConfiguration configuration) => services
        .AddShop(configuration)
        .AddStorage(configuration)
        .AddMessenger(configuration)
        .AddAdvertisements()
        .AddConversations(configuration)
        .AddCatalog(configuration)
        .AddDocuments(configuration)
        .AddAnswering(configuration)
        .AddPhrasing(configuration)
        .AddCheckout(configuration)
        .AddReview()
        .AddStaff()
        .AddPrivacy(configuration);

    private static IServiceCollection AddShop(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ShopOptions>().Bind(configuration.GetSection("Shop")).Refuse(options => options.Problems());
        services.AddOptions<ServerOptions>().Bind(configuration.GetSection("Server")).Refuse(options => options.Problems());
        return services.AddSingleton<OfficeClock>();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(StorageOptions.From(configuration))
        .AddSingleton<Database>()
        .AddSingleton<GroupCommit>()
        .AddSingleton<AlarmStore>();

    private static IServiceCollection AddMessenger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MessengerOptions>().Bind(configuration.GetSection("Messenger")).Refuse(options => options.Problems());
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection("Outbox")).Refuse(options => options.Problems());
        return services.AddOutbox().AddPageSetup();
    }

    private static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConversationOptions>().Bind(configuration.GetSection("Conversations")).Refuse(options => options.Problems());
        services.AddOptions<AskOptions>().Bind(configuration.GetSection("Ask")).Refuse(options => options.Problems());
        return services
            .AddInbound()
            .AddSingleton<InboxStore>()
            .AddSingleton<ConversationStore>()
            .AddSingleton<TurnCommit>()
            .AddSingleton<TurnQueue>()
            .AddSingleton<MessageSignal>()
            .AddSingleton<TurnHandler>()
            .AddSingleton<ChatOpening>()
            .AddSingleton<LateAnswers>()
            .AddSingleton<MessageReading>()
            .AddSingleton<ChoiceHandler>()
            .AddSingleton<Turns>()
            .AddSingleton<AskDesk>();
    }

    private static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CatalogOptions>().Bind(configuration.GetSection("Catalog")).Refuse(options => options.Problems());
        services.AddOptions<UploadOptions>().Bind(configuration.GetSection("Upload")).Refuse(options => options.Problems());
        services.AddHttpClient<FeedDownload>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxAutomaticRedirections = 5, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(15), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton<FeedPullStore>()
            .AddSingleton<FeedImport>()
            .AddSingleton<FeedPull>()
            .AddSingleton<FeedUploads>()
            .AddCatalogRecord();
    }

    private static IServiceCollection AddCatalogRecord(this IServiceCollection services) => services
        .AddSingleton<CatalogStore>()
        .AddSingleton<IndexMaintenance>()
        .AddSingleton<ImportHistory>()
        .AddSingleton<CatalogKnowledge>()
        .AddSingleton<SynonymStore>()
        .AddSingleton<CatalogImport>()
        .AddSingleton<SampleShop>()
        .AddSingleton<LiveCatalog>();

    private static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentOptions>().Bind(configuration.GetSection("Documents")).Refuse(options => options.Problems());
        return services.AddDocuments();
    }

    private static IServiceCollection AddAnswering(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AnsweringOptions>().Bind(configuration.GetSection("Answering")).Refuse(options => options.Problems());
        return services
            .AddSingleton(provider => AnsweringThresholds.For(provider.GetRequiredService<IOptions<AnsweringOptions>>().Value.MaxError))
            .AddSingleton<ModelMetrics>()
            .AddSingleton<IntentModel>()
            .AddSingleton<Challenger>()
            .AddSingleton<ShadowTrial>()
            .AddSingleton<ShadowStore>()
            .AddSingleton<Finder>()
            .AddSingleton<Answerer>();
    }

    private static IServiceCollection AddPhrasing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LanguageModelOptions>().Bind(configuration.GetSection("Phrasing:Llm")).Refuse(options => options.Problems());
        services.AddOptions<LanguageModelOptions>().Validate<IOptions<ShopOptions>>(
            (model, shop) => !model.IsConfigured || shop.Value.IsEnglish,
            "Phrasing__Llm__Endpoint is set, and Shop__Locale is not English: rewordings are checked in English only. Remove Phrasing__Llm__Endpoint to answer with your texts.");
        services.AddOptions<ShopOptions>().Refuse(ShopTexts.Problems);
        services.AddSingleton(provider => ShopTexts.Load(provider.GetRequiredService<IOptions<ShopOptions>>().Value));
        services.AddSingleton<Phrases>().AddSingleton<Replies>().AddSingleton<Notices>();
        return services.AddSingleton<DailyBudget>().AddSingleton<RewordingMetrics>().AddSingleton<RewordingModel>().AddSingleton<Rewording>();
    }

    private static IServiceCollection AddCheckout(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = Directory.CreateDirectory(Path.GetFullPath(StorageOptions.From(configuration).KeysDirectory));
        services.AddDataProtection().SetApplicationName("ProductQA").PersistKeysToFileSystem(keys);
        return services.AddCheckout();
    }

    private static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddSingleton<ReviewStore>()
        .AddSingleton<WrittenAnswers>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<Accounts>()
        .AddSingleton<SetupLink>();

    private static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection("Privacy")).Refuse(options => options.Problems());
        return services.AddPrivacy();
    }

    /// <summary>Start-up refuses a bad value with the sentences that name the setting and the cure.</summary>
    private static void Refuse<T>(this OptionsBuilder<T> options, Func<T, IEnumerable<string>> problems)
        where T : class
    {
        options.Services.AddSingleton<IValidateOptions<T>>(new SettingsCheck<T>(problems));
        options.ValidateOnStart();
    }

    private sealed class SettingsCheck<T>(Func<T, IEnumerable<string>> problems) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var found = problems(options).ToList();
            return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
        }
    }
}
