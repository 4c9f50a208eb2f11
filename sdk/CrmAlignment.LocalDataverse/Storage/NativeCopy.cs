using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrmAlignment.LocalDataverse.Storage.Functions;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Makes an empty database a copy of pages in memory, by SQLite's functions for that (https://www.sqlite.org/c3ref/deserialize.html,
/// https://www.sqlite.org/backup.html). The connection that reads the pages needs nothing that a <see cref="SqlSession"/> has, and making and
/// closing one of those took a tenth of the opening of an organization.
/// </summary>
internal static unsafe partial class NativeCopy
{
    private const int All = -1;

    /// <summary>Copies a database.</summary>
    /// <param name="target">The connection to the empty database, which is held meanwhile.</param>
    /// <param name="pages">Address of the pages.</param>
    /// <param name="size">How many bytes they are.</param>
    /// <returns>What SQLite answers: 0 for success, else the code of the error, which <paramref name="target"/> knows more of.</returns>
    internal static int Into(sqlite3 target, nint pages, int size)
    {
        fixed (byte* memory = ":memory:\0"u8, main = "main\0"u8)
        {
            nint source = 0;
            var result = Open(memory, &source, raw.SQLITE_OPEN_READWRITE, null);
            try
            {
                return result is not raw.SQLITE_OK || (result = Deserialize(source, main, pages, size, size, raw.SQLITE_DESERIALIZE_READONLY)) is not raw.SQLITE_OK
                    ? result
                    : Copy(target.DangerousGetHandle(), source, main);
            }
            finally
            {
                Close(source);
            }
        }
    }

    private static int Copy(nint target, nint source, byte* main)
    {
        var backup = Begin(target, main, source, main);
        if (backup == 0)
        {
            return raw.SQLITE_ERROR;
        }

        // What goes wrong in a step, the end tells.
        Step(backup, All);
        return Finish(backup);
    }

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_open_v2")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Open(byte* name, nint* database, int flags, byte* system);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_deserialize")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Deserialize(nint database, byte* schema, nint pages, long size, long room, int flags);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_backup_init")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint Begin(nint target, byte* targetName, nint source, byte* sourceName);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_backup_step")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Step(nint backup, int pages);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_backup_finish")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Finish(nint backup);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_close_v2")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Close(nint database);
}
