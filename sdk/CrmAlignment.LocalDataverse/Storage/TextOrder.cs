using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The collation of all text columns. Dataverse compares text without regard to case in every script
/// (https://learn.microsoft.com/power-platform/admin/language-collations); SQLite's own NOCASE folds only A to Z, which
/// would tell "Иванов" from "иванов". Accents do distinguish here, unlike in databases created for English.
/// </summary>
internal static unsafe partial class TextOrder
{
    internal const string Name = "DATAVERSE";

    // SQLITE_UTF8 (https://www.sqlite.org/c3ref/c_any.html).
    private const int Utf8 = 1;

    // Longer texts are compared as strings.
    private const int Short = 256;

    // SQLite asks once for every row that a condition or an order looks at, so it calls this without what SQLitePCL puts in between: a
    // handle to look up, and a delegate.
    internal static void Register(sqlite3 connection)
    {
        fixed (byte* name = "DATAVERSE\0"u8)
        {
            SqliteException.ThrowExceptionForRC(CreateCollation(connection.DangerousGetHandle(), name, Utf8, 0, &Compare), connection);
        }
    }

    internal static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shared = Math.Min(left.Length, right.Length);
        for (var index = 0; index < shared; index++)
        {
            var a = left[index];
            var b = right[index];
            if ((a | b) >= 0x80)
            {
                return CompareLetters(left, right);
            }

            if (a != b && Upper(a) is var x && Upper(b) is var y && x != y)
            {
                return x - y;
            }
        }

        return left.Length - right.Length;
    }

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_create_collation")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int CreateCollation(
        nint connection, byte* name, int encoding, nint state, delegate* unmanaged[Cdecl]<nint, int, byte*, int, byte*, int> compare);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Compare(nint state, int leftLength, byte* left, int rightLength, byte* right) =>
        Compare(new ReadOnlySpan<byte>(left, leftLength), new ReadOnlySpan<byte>(right, rightLength));

    private static int CompareLetters(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length > Short || right.Length > Short)
        {
            return string.Compare(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(right), StringComparison.OrdinalIgnoreCase);
        }

        // No text has more letters than bytes.
        Span<char> leftLetters = stackalloc char[Short];
        Span<char> rightLetters = stackalloc char[Short];
        ReadOnlySpan<char> leftText = leftLetters[..Encoding.UTF8.GetChars(left, leftLetters)];
        ReadOnlySpan<char> rightText = rightLetters[..Encoding.UTF8.GetChars(right, rightLetters)];
        return leftText.CompareTo(rightText, StringComparison.OrdinalIgnoreCase);
    }

    private static int Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? letter - 32 : letter;
}
