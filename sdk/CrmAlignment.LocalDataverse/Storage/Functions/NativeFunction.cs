using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>
/// SQLite's interface for aggregates of one's own (https://www.sqlite.org/appfunc.html), by addresses: SQLitePCL makes an array of objects
/// of the arguments of each row, which costs more than to add them up.
/// </summary>
internal static unsafe partial class NativeFunction
{
    /// <summary>The type of a value that is missing (https://www.sqlite.org/c3ref/c_blob.html).</summary>
    internal const int Null = 5;

    /// <summary>SQLite copies what it is given (https://www.sqlite.org/c3ref/c_static.html).</summary>
    internal const nint Transient = -1;

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_create_function")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int CreateAggregate(
        nint connection, byte* name, int arguments, int encoding, nint state, nint scalar,
        delegate* unmanaged[Cdecl]<nint, int, nint*, void> step, delegate* unmanaged[Cdecl]<nint, void> final);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_aggregate_context")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial nint* Context(nint context, int size);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_value_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial int TypeOf(nint value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_value_int64")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    internal static partial long Int64(nint value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_result_text")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void Answer(nint context, byte* text, int length, nint destructor);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_result_error")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void Refuse(nint context, byte* message, int length);
}
