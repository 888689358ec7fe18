using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Backup;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Npgsql;

namespace EcoPark.Host.Commands.Config;

/// <summary><c>ecopark config check</c>: appsettings.json and environment, with what is wrong and how it is written right.</summary>
internal sealed class ConfigCheckCommand(Session session)
    : EcoParkCommand("check", session, new LocalText("检查 appsettings.json 和环境变量，逐条说明错误。", "Check appsettings.json and the environment and explain each mistake."))
{
    private static readonly string[] Oidc = ["Authority", "ClientId", "ClientSecret", "Name"];
    private static readonly string[] Sections = ["Oidc", "Logging", "AllowedHosts", "Kestrel"];

    public override IReadOnlyList<Example> Examples => [new("ecopark config check", new("检查配置", "check the configuration"))];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var problems = Problems(AppContext.BaseDirectory, Environment.GetEnvironmentVariable(Installation.PostgresVariable));
        Session.Complain(problems);
        if (problems.Count == 0)
        {
            Session.Out.WriteLine(Say("配置没有错误。", "The configuration has no mistakes."));
        }

        return Task.FromResult(problems.Count == 0 ? ExitCode.Done : ExitCode.FaultsFound);
    }

    internal static IReadOnlyList<Problem> Problems(string folder, string? server)
    {
        var file = Path.Combine(folder, "appsettings.json");
        IConfiguration configuration;
        try
        {
            configuration = new ConfigurationBuilder().AddJsonFile(file, optional: true).Build();
        }
        catch (InvalidDataException error)
        {
            return [new Problem("config-json", file, $"不是有效的 JSON：{error.InnerException?.Message ?? error.Message}", $"Not valid JSON: {error.InnerException?.Message ?? error.Message}")];
        }

        var unknown = configuration.GetChildren().Where(child => !Sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => Unknown(file, child.Key))
            .Concat(configuration.GetSection("Oidc").GetChildren().Where(child => !Oidc.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => Unknown(file, child.Path)));
        return [.. unknown, .. OidcProblems(file, configuration.GetSection("Oidc")), .. ServerProblems(server)];
    }

    private static Problem Unknown(string file, string key) => new("config-unknown", file, $"没有“{key}”这一项，它不起作用。请检查拼写。", $"There is no setting “{key}”; it does nothing. Check the spelling.");

    private static IEnumerable<Problem> OidcProblems(string file, IConfigurationSection section)
    {
        if (!section.Exists())
        {
            yield break;
        }

        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps)
        {
            yield return new Problem("config-oidc", file, $"Oidc:Authority 应为 https 地址，现为“{section["Authority"]}”。", $"Oidc:Authority must be an https address; it is “{section["Authority"]}”.");
        }

        foreach (var key in Oidc.Skip(1).Take(2).Where(key => string.IsNullOrWhiteSpace(section[key])))
        {
            yield return new Problem("config-oidc", file, $"缺少 Oidc:{key}。请填入认证服务器登记的值。", $"Oidc:{key} is missing. Fill in what the sign-in server has registered.");
        }
    }

    private static IEnumerable<Problem> ServerProblems(string? server)
    {
        if (string.IsNullOrEmpty(server))
        {
            yield break;
        }

        string? fault = null;
        try
        {
            fault = new NpgsqlConnectionStringBuilder(server) is { Host: null or "" } ? "Host" : null;
        }
        catch (Exception error) when (error is ArgumentException or KeyNotFoundException or FormatException)
        {
            fault = error.Message;
        }

        if (fault is not null)
        {
            yield return new Problem("config-postgres", Installation.PostgresVariable, $"连接串不能用（{fault}）。应如 Host=db;Database=ecopark;Username=ecopark;Password=…。",
                $"The connection string cannot be used ({fault}). Write Host=db;Database=ecopark;Username=ecopark;Password=….");
        }
    }
}
