using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

/// <summary>Values that columns and conditions get by mistake.</summary>
internal static class RandomValues
{
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "1e400", "NaN", "'; DROP TABLE lead; --", "\" OR 1=1", "%", "[a-", "_%[^", "\0", "a\0b", "\uD800", "\uFFFF", "💥",
        "2024-02-30", "2024-13-01T00:00:00Z", "00000000-0000-0000-0000-000000000000", "{not-a-guid}", "true", "yes", "ß", "\r\n\t", "<x/>", "&amp;",
    ];

    public static string Text(Random random) => random.Next(6) switch
    {
        0 => new string('x', random.Next(5000)),
        1 => new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(1, 0xFFFF))]),
        _ => Texts[random.Next(Texts.Length)],
    };

    public static object? Any(Random random, int depth = 0) => random.Next(24) switch
    {
        0 => null,
        1 => random.Next(int.MinValue, int.MaxValue),
        2 => long.MaxValue,
        3 => random.NextDouble() * 1e9,
        4 => double.NaN,
        5 => double.PositiveInfinity,
        6 => decimal.MaxValue,
        7 => (decimal)random.NextDouble(),
        8 => random.Next(2) == 0,
        9 => Guid.NewGuid(),
        10 => Guid.Empty,
        11 => DateTime.MinValue,
        12 => DateTime.MaxValue,
        13 => new DateTime(2024, 3, 10, 2, 30, 0, (DateTimeKind)random.Next(3)),
        14 => new OptionSetValue(random.Next(-5, 10)),
        15 => new Money(decimal.MaxValue),
        16 => new Money(random.Next(1000)),
        17 => new EntityReference(random.Next(2) == 0 ? "account" : Text(random), random.Next(2) == 0 ? Guid.Empty : Guid.NewGuid()),
        18 => new OptionSetValueCollection { new OptionSetValue(random.Next(-1, 4)) },
        19 => new byte[] { 1, 2, 3 },
        20 => depth > 2 ? null : new[] { Any(random, depth + 1), Any(random, depth + 1) },
        21 => new EntityReference("account", "name", Any(random, 9) ?? "x"),
        22 => new object(),
        _ => Text(random),
    };
}
