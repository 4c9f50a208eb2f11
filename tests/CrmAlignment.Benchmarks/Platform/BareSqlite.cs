using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// The baseline: the same rows in SQLite tables of just their own columns, with the same indexes and pragmas, by prepared
/// commands of Microsoft.Data.Sqlite; a lead with its two addresses is three rows there as well. What the platform adds (owners,
/// audit columns, rules, security, entities) is the ratio.
/// </summary>
internal sealed class BareSqlite : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE contact (id BLOB NOT NULL PRIMARY KEY, fullname TEXT, emailaddress1 TEXT);
        CREATE TABLE account (id BLOB NOT NULL PRIMARY KEY, name TEXT, city TEXT, contact BLOB);
        CREATE TABLE opportunity (id BLOB NOT NULL PRIMARY KEY, name TEXT, value INTEGER, lead BLOB);
        CREATE INDEX opportunity_lead ON opportunity (lead);
        CREATE TABLE lead (id BLOB NOT NULL PRIMARY KEY, subject TEXT, firstname TEXT, lastname TEXT, companyname TEXT,
            emailaddress1 TEXT, telephone1 TEXT, jobtitle TEXT, source INTEGER, amount INTEGER, city TEXT, account BLOB,
            contact BLOB, key TEXT);
        CREATE TABLE leadaddress (id BLOB NOT NULL PRIMARY KEY, parent BLOB, number INTEGER, city TEXT);
        CREATE INDEX leadaddress_parent ON leadaddress (parent);
        CREATE INDEX lead_account ON lead (account);
        CREATE INDEX lead_contact ON lead (contact);
        CREATE UNIQUE INDEX lead_key ON lead (key);
        """;

    private const string TenColumns =
        "subject, firstname, lastname, companyname, emailaddress1, telephone1, jobtitle, source, amount, account";

    private const string MemoryPragmas = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF";

    private const string FilePragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _insertAddress;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _byId;
    private readonly SqliteCommand _byKey;
    private readonly SqliteCommand _byLookup;
    private readonly SqliteCommand _page;
    private readonly SqliteCommand _group;
    private readonly SqliteCommand _joined;

    /// <summary>Opens an empty database.</summary>
    /// <param name="path">Its file; null for memory.</param>
    public BareSqlite(string? path)
    {
        _connection = new SqliteConnection(path is null ? "Data Source=:memory:" : $"Data Source={path};Pooling=False");
        _connection.Open();
        Run(path is null ? MemoryPragmas : FilePragmas);
        Run(Schema);
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _insert = Command(
            $"INSERT INTO lead (id, {TenColumns}, city, contact, key) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            parameters: 14);
        _insertAddress = Command("INSERT INTO leadaddress (id, parent, number, city) VALUES ($0, $1, $2, $3)", parameters: 4);
        _byId = Command($"SELECT {TenColumns} FROM lead WHERE id = $0", parameters: 1);
        _byKey = Command($"SELECT {TenColumns} FROM lead WHERE key = $0", parameters: 1);
        _byLookup = Command("SELECT id, name, value FROM opportunity WHERE lead = $0", parameters: 1);
        _page = Command($"SELECT {TenColumns} FROM lead ORDER BY rowid LIMIT 5000");
        _group = Command(
            "SELECT source, sum(amount), count(*) FROM lead WHERE city IN ('Berlin', 'Madrid', 'Kyiv', 'Oslo') GROUP BY source");
        _joined = Command(
            """
            SELECT l.subject, l.lastname, l.source, l.amount, a.name, a.city, c.fullname, c.emailaddress1, o.name, o.value
            FROM lead l JOIN account a ON a.id = l.account JOIN contact c ON c.id = a.contact LEFT JOIN opportunity o ON o.lead = l.id
            ORDER BY l.rowid LIMIT 5000
            """);
    }

    /// <summary>Adds the rows that <see cref="SampleOrganization"/> has.</summary>
    /// <param name="leads">Number of leads.</param>
    public void Fill(int leads)
    {
        Begin();
        foreach (var number in Enumerable.Range(0, SampleRows.Customers))
        {
            Run(
                "INSERT INTO contact VALUES ($0, $1, $2); INSERT INTO account VALUES ($3, $4, $5, $0)",
                Key(SampleRows.Contact(number)),
                "Maria " + SampleRows.Text("Contact", number),
                SampleRows.Mail(number),
                Key(SampleRows.Account(number)),
                SampleRows.Text("Account", number),
                SampleRows.CityOf(number));
        }

        foreach (var number in Enumerable.Range(0, leads))
        {
            Insert(SampleRows.Lead(number), number);
        }

        foreach (var number in Enumerable.Range(0, leads / SampleRows.LeadsPerOpportunity))
        {
            Run(
                "INSERT INTO opportunity VALUES ($0, $1, $2, $3)",
                Key(SampleRows.Opportunity(number)),
                SampleRows.Text("Opportunity", number),
                Cents(number),
                Key(SampleRows.Lead(number * SampleRows.LeadsPerOpportunity)));
        }

        Commit();
    }

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    public void Insert(Guid id, int number)
    {
        Bind(
            _insert,
            Key(id),
            SampleRows.Text("Interested in product", number),
            "Ivan",
            SampleRows.Text("Lead", number),
            SampleRows.Text("Company", number % SampleRows.Customers),
            SampleRows.Mail(number),
            SampleRows.Text("+49 30", number),
            "Head of Purchasing",
            (long)SampleRows.SourceOf(number),
            Cents(number),
            Key(SampleRows.Account(number)),
            SampleRows.CityOf(number),
            Key(SampleRows.Contact(number)),
            SampleRows.KeyOf(number));
        _insert.ExecuteNonQuery();
        InsertAddress(id, 1, SampleRows.CityOf(number));
        InsertAddress(id, 2, DBNull.Value);
    }

    public List<object?[]> ById(Guid id) => Read(_byId, Key(id));

    public List<object?[]> ByKey(string key) => Read(_byKey, key);

    public List<object?[]> ByLookup(Guid lead) => Read(_byLookup, Key(lead));

    public List<object?[]> Page() => Read(_page);

    public List<object?[]> Group() => Read(_group);

    public List<object?[]> Joined() => Read(_joined);

    public void Dispose() => _connection.Dispose();

    // A lead has two rows of leadaddress from its creation on: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/leadaddress
    private void InsertAddress(Guid lead, long number, object city)
    {
        Bind(_insertAddress, Key(Guid.CreateVersion7()), Key(lead), number, city);
        _insertAddress.ExecuteNonQuery();
    }

    private static long Cents(int number) => (long)(SampleRows.AmountOf(number) * 10_000);

    private static byte[] Key(Guid id) => id.ToByteArray(bigEndian: true);

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }
    }

    private static List<object?[]> Read(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Bind(command, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    private SqliteCommand Command(string sql, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters; index++)
        {
            command.Parameters.Add(new SqliteParameter("$" + index.ToString(CultureInfo.InvariantCulture), DBNull.Value));
        }

        return command;
    }

    private void Run(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values.Length);
        Bind(command, values);
        command.ExecuteNonQuery();
    }
}
