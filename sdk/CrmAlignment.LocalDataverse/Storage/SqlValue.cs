using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>A value in SQLite terms. Numbers and identifiers are in no object of their own: a row has forty of them.</summary>
internal readonly struct SqlValue
{
    private readonly object? _content;
    private readonly Guid _id;
    private readonly long _number;

    private SqlValue(SqlKind kind, long number, Guid id, object? content) => (Kind, _number, _id, _content) = (kind, number, id, content);

    /// <summary>Of which of SQLite's types it is; null by default.</summary>
    internal SqlKind Kind { get; }

    /// <summary>An integer.</summary>
    internal long Number => _number;

    /// <summary>A number with a fraction.</summary>
    internal double Real => BitConverter.Int64BitsToDouble(_number);

    /// <summary>A text.</summary>
    internal string Text => (string)_content!;

    /// <summary>An identifier.</summary>
    internal Guid Id => _id;

    /// <summary>The value as an object: long, double, string, byte[] or null.</summary>
    internal object? Boxed => Kind switch
    {
        SqlKind.Null => null,
        SqlKind.Integer => _number,
        SqlKind.Real => Real,
        SqlKind.Id => _id.ToByteArray(bigEndian: true),
        _ => _content,
    };

    internal static SqlValue Of(long number) => new(SqlKind.Integer, number, default, null);

    internal static SqlValue Of(double number) => new(SqlKind.Real, BitConverter.DoubleToInt64Bits(number), default, null);

    internal static SqlValue Of(string text) => new(SqlKind.Text, 0, default, text);

    internal static SqlValue Of(Guid id) => new(SqlKind.Id, 0, id, null);
}
