using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// SQLite's functions on a prepared statement, by its address (https://www.sqlite.org/c3ref/stmt.html). SQLitePCL has them all, but takes
/// and releases its handle for each value of each row, which costs more than the value; here whoever runs a statement holds its handle
/// meanwhile. The library is the one that SQLitePCL's bundle brings.
/// </summary>
/// <remarks>
/// Functions that neither wait nor call back suppress the transition of the garbage collector, which takes longer than they do.
/// </remarks>
internal static unsafe partial class NativeStatement
{
    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_step")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int Step(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_reset")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int Reset(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_clear_bindings")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int ClearBindings(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_int64")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial int BindInt64(nint statement, int place, long value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial int BindDouble(nint statement, int place, double value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_text")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int BindText(nint statement, int place, byte* value, int length, nint destructor);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_blob")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int BindBlob(nint statement, int place, byte* value, int length, nint destructor);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_column_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial int ColumnType(nint statement, int column);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_column_int64")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_column_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial double ColumnDouble(nint statement, int column);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_column_blob")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial byte* ColumnBlob(nint statement, int column);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_column_bytes")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial int ColumnBytes(nint statement, int column);
}
