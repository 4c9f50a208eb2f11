using System;
using System.Text;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The collation of all text columns. Dataverse compares text without regard to case in every script
/// (https://learn.microsoft.com/power-platform/admin/language-collations); SQLite's own NOCASE folds only A to Z, which
/// would tell "Иванов" from "иванов". Accents do distinguish here, unlike in databases created for English.
/// </summary>
internal static class TextOrder
{
    internal const string Name = "DATAVERSE";

    internal static void Register(sqlite3 connection) =>
        raw.sqlite3__create_collation_utf8(connection, Name, null, static (_, left, right) => Compare(left, right));

    internal static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shared = Math.Min(left.Length, right.Length);
        for (var index = 0; index < shared; index++)
        {
            var a = left[index];
            var b = right[index];
            if ((a | b) >= 0x80)
            {
                return string.Compare(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(right), StringComparison.OrdinalIgnoreCase);
            }

            if (a != b && Upper(a) is var x && Upper(b) is var y && x != y)
            {
                return x - y;
            }
        }

        return left.Length - right.Length;
    }

    private static int Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? letter - 32 : letter;
}
