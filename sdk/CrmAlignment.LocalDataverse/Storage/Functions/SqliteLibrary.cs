using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>SQLite's own library, which SQLitePCL's bundle brings.</summary>
internal static class SqliteLibrary
{
    /// <summary>Its name for the loader.</summary>
    internal const string Name = "e_sqlite3";

    private static readonly bool Loaded = LoadOnce();

    /// <summary>Loads the library; safe to repeat.</summary>
    internal static void Load() => _ = Loaded;

    private static bool LoadOnce()
    {
        Batteries_V2.Init();

        // SQLite counts the memory that it takes for the whole process, under a lock for each block that it takes or gives back: 7 % of a replay
        // for numbers that nobody reads (https://www.sqlite.org/c3ref/c_config_covering_index_scan.html#sqliteconfigmemstatus). Where other code
        // of the process has used SQLite before, this is refused, and it goes on counting.
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0) == raw.SQLITE_OK;
    }
}
