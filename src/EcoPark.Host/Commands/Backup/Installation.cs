using EcoPark.Host.Web;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Backup;

/// <summary>The parts of an installation for a command, without the web server.</summary>
internal static class Installation
{
    public const string PostgresVariable = "ECOPARK_POSTGRES";

    /// <summary>Opens what is there; a folder without records is a problem, not a new installation.</summary>
    public static Result<ServiceProvider> Open(string folder, bool readOnly)
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        var file = Path.Combine(Path.GetFullPath(folder), "ecopark.db");
        return string.IsNullOrEmpty(server) && !File.Exists(file)
            ? new Problem("data-not-found", folder, $"这里没有 EcoPark 的数据（缺 ecopark.db）。请用 --data 指定数据文件夹，或用 {PostgresVariable} 指定服务器。",
                $"There are no EcoPark data here (no ecopark.db). Name the data folder with --data, or a server with {PostgresVariable}.")
            : OpenOrMake(folder, readOnly);
    }

    /// <summary>Opens the folder; makes it when it is not there.</summary>
    public static Result<ServiceProvider> OpenOrMake(string folder, bool readOnly = false, bool embeddedOnly = false)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        var added = services.AddEcoPark(new ServeOptions
        {
            DataFolder = folder,
            Urls = "",
            IsReadOnly = readOnly,
            PostgreSql = embeddedOnly ? null : Environment.GetEnvironmentVariable(PostgresVariable),
        });
        return added.IsOk ? services.BuildServiceProvider() : Result<ServiceProvider>.Failed(added.Problems);
    }
}
