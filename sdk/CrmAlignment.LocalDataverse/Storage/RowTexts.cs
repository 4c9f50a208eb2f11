using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>What rows are called in other languages than that of their own columns: the text of a column by language, beside the rows.</summary>
internal static class RowTexts
{
    /// <summary>Tables of which packages bring names and descriptions in several languages, and whose rows show them.</summary>
    /// <remarks>
    /// On the platform these columns are among those that have a text for each language:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/savedquery,
    /// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveloclabelsrequest.
    /// </remarks>
    internal static readonly IReadOnlySet<string> Tables = new HashSet<string>(StringComparer.Ordinal) { "savedquery", "savedqueryvisualization", "systemform" };

    /// <summary>The columns of <see cref="Tables"/>.</summary>
    internal static readonly IReadOnlyList<string> Columns = ["name", "description"];

    internal static void Create(SqlSession session) => session.ExecuteOnce(
        "CREATE TABLE IF NOT EXISTS \"store:text\" "
        + "(id BLOB NOT NULL, name TEXT NOT NULL, language INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id, name, language)) WITHOUT ROWID");

    internal static void Put(SqlSession session, Guid id, string column, int language, string text) => session.Execute(
        "INSERT INTO \"store:text\" (id, name, language, text) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id, name, language) DO UPDATE SET text = excluded.text",
        ColumnEncoding.Encode(id), column, (long)language, text);

    internal static string? Find(SqlSession session, Guid id, string column, int language) => session.First(
        "SELECT text FROM \"store:text\" WHERE id = ?1 AND name = ?2 AND language = ?3",
        [ColumnEncoding.Encode(id), column, (long)language], static statement => statement.TextOrNull(0));

    internal static void Forget(SqlSession session, Guid id, string column) =>
        session.Execute("DELETE FROM \"store:text\" WHERE id = ?1 AND name = ?2", ColumnEncoding.Encode(id), column);
}
