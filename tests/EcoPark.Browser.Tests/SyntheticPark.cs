using System.Globalization;
using Microsoft.Data.Sqlite;

namespace EcoPark.Browser.Tests;

/// <summary>A second park beside the demo's, put straight into its data folder: as many invented firms, certificates and waiting forms as a test wants.</summary>
internal sealed class SyntheticPark(RunningPark running)
{
    public const string Key = "many";
    private const string Park = "019A0000-0000-7000-8000-000000000001";
    private const string Person = "019A0000-0000-7000-8000-000000000002";
    private const string Draft = "{}";
    private int _rows;

    public PrintedSignIn SignIn => running.SignInOf("park-administrator") with { Role = "administrator-of-many", User = "many" };

    /// <summary>The park with an administrator, who has the password of the demo's, and nothing else.</summary>
    public async Task BeginAsync() => await RunAsync($"""
        INSERT INTO parks (id, key, name, base_year, standard_code, is_demo, current_year) SELECT '{Park}', '{Key}', '示例万家园区', base_year, standard_code, 1, current_year FROM parks WHERE key = 'demo';
        INSERT INTO people SELECT '{Person}', '示例管理员', NULL, 0, 0, 'many', 'MANY', NULL, NULL, 0, password_hash, 'MANYSTAMP', 'many', NULL, 0, 0, NULL, 1, 0 FROM people WHERE user_name = 'wang';
        INSERT INTO assignments (id, person_id, role, park) VALUES ('019A0000-0000-7000-8000-000000000003', '{Person}', 'ParkAdministrator', '{Park}');
        """);

    /// <summary>Firms, one certificate each and one form of each that waits to be accepted, up to this many.</summary>
    public async Task GrowToAsync(int rows)
    {
        var (from, to) = ((_rows + 1).ToString(CultureInfo.InvariantCulture), rows.ToString(CultureInfo.InvariantCulture));
        await RunAsync($"""
            CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {to}) SELECT i FROM n;
            CREATE TEMP TABLE f AS SELECT * FROM enterprises WHERE uscc = '91999937EDYE6AXT1P';
            UPDATE f SET park = '{Park}';
            INSERT INTO enterprises SELECT printf('019A0000-0000-7000-8001-%012X', i), f.park, printf('91990000MA%08X', i), printf('示例万家第 %05d 厂', i), printf('示例万家 %05d', i), '2614', i % 5 = 0, NULL, NULL,
                f.address, f.legal_person, f.contact_name, f.contact_phone, f.longitude, f.latitude, NULL, NULL, NULL, NULL, f.started_on, 0, 1, f.changed_at, '示例数据' FROM n, f;
            CREATE TEMP TABLE r AS SELECT * FROM register_records WHERE register = 'honours' LIMIT 1;
            UPDATE r SET park = '{Park}', changed_by = '示例数据';
            CREATE TEMP TABLE s AS SELECT * FROM submissions WHERE form = 'enterprise-annual' AND state = 'Approved' LIMIT 1;
            UPDATE s SET park = '{Park}', draft = '{Draft}', errors = 0, warnings = 1;
            {await CopiesAsync()}
            """);
        _rows = rows;
    }

    // The other columns are those of a record of the demo.
    private async Task<string> CopiesAsync()
    {
        var records = await ColumnsAsync("register_records");
        var forms = await ColumnsAsync("submissions");
        return $"""
            INSERT INTO register_records SELECT {Select(records, new() { ["id"] = "printf('019A0000-0000-7000-8002-%012X', i)", ["number"] = "printf('RY-%05d', i)", ["enterprise"] = "printf('019A0000-0000-7000-8001-%012X', i)",
                ["subject_name"] = "printf('示例万家 %05d', i)", ["same_key"] = "printf('示例|%05d', i)", ["title"] = "printf('示例证书 %05d', i)" }, "r")} FROM n, r;
            INSERT INTO submissions SELECT {Select(forms, new() { ["id"] = "printf('019A0000-0000-7000-8003-%012X', i)", ["enterprise"] = "printf('019A0000-0000-7000-8001-%012X', i)" }, "s")} FROM n, s;
            """;
    }

    private static string Select(IEnumerable<string> columns, Dictionary<string, string> own, string source) => string.Join(", ", columns.Select(column => own.GetValueOrDefault(column, $"{source}.\"{column}\"")));

    private async Task<List<string>> ColumnsAsync(string table)
    {
        await using var db = await OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private async Task RunAsync(string sql)
    {
        await using var db = await OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = $"BEGIN IMMEDIATE; {sql} COMMIT;";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(running.Folder, "data", "ecopark.db"), Pooling = false }.ToString());
        await db.OpenAsync();
        return db;
    }
}
