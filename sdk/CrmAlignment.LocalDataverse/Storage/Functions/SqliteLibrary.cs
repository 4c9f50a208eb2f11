namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>SQLite's own library, which SQLitePCL's bundle brings.</summary>
internal static class SqliteLibrary
{
    /// <summary>Its name for the loader.</summary>
    internal const string Name = "e_sqlite3";
}
