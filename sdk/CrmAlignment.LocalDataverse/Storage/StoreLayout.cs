using System.Globalization;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The layout of a file: how tables, values and metadata lie in it. The file carries its number in the header of the database
/// (https://www.sqlite.org/pragma.html#pragma_user_version) beside a number that says whose file it is.
/// </summary>
internal static class StoreLayout
{
    /// <summary>The layout that this version writes.</summary>
    /// <remarks>3: deletions of tracked tables are remembered, which an earlier version would forget to do.</remarks>
    internal const int Current = 3;

    // "LDVS" in ASCII: https://www.sqlite.org/pragma.html#pragma_application_id.
    private const int Application = 0x4C445653;

    // What a file had before layouts were numbered.
    private const int Unnumbered = 1;

    /// <summary>Refuses a file that this version cannot read, before anything is written into it.</summary>
    /// <param name="session">The writing connection.</param>
    /// <exception cref="StorageException">Something else made the file, or a newer version of this runtime.</exception>
    internal static void RequireReadable(SqlSession session)
    {
        const string Tables = "SELECT count(*), sum(name = 'store:metadata') FROM sqlite_master WHERE type = 'table'";
        var (isEmpty, hasMetadata) = session.Query(Tables, [], row => (row.Int64(0) == 0, row.Int64(1) > 0))[0];
        var application = Number(session, "application_id");
        var layout = Number(session, "user_version");
        if (isEmpty ? application != 0 || layout != 0 : !hasMetadata || (application != Application && (application != 0 || layout != 0)))
        {
            throw new StorageException("The file is a SQLite database with tables of something else.", raw.SQLITE_NOTADB, Tables);
        }

        if (layout > Current)
        {
            throw new StorageException(
                $"The file has layout {layout}, which a newer version of the local Dataverse wrote; this version reads up to {Current}. "
                + "Open it with that version, or export its rows there and import them here.",
                raw.SQLITE_NOTADB,
                "PRAGMA user_version");
        }
    }

    /// <summary>Brings a file to the current layout, inside the transaction that opens it.</summary>
    /// <param name="session">The writing connection.</param>
    internal static void Upgrade(SqlSession session)
    {
        var layout = Number(session, "user_version") is > 0 and var numbered ? numbered : Unnumbered;
        if (layout < Current)
        {
            Pragma(session, "application_id", Application);
            Pragma(session, "user_version", Current);
        }
    }

    private static long Number(SqlSession session, string pragma) => session.First("PRAGMA " + pragma, [], row => row.Int64(0));

    private static void Pragma(SqlSession session, string name, int value) =>
        session.ExecuteOnce(string.Create(CultureInfo.InvariantCulture, $"PRAGMA {name} = {value}"));
}
