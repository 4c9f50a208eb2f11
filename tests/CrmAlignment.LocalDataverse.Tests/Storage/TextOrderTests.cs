using System;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Storage;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>Text is compared as people see it, in whatever script and however long it is.</summary>
public sealed class TextOrderTests
{
    private static readonly string[] Texts =
    [
        "", "a", "A", "ab", "Berlin", "BERLIN", "berlim", "z", "[", "Иванов", "ИВАНОВ", "иванова", "é", "É", "e", "漢字", "😀", "aé", "aÉ", "ab é",
        new('x', 255), new('X', 256), new('x', 257), new string('я', 200), new string('Я', 200), new string('я', 129) + "a",
    ];

    [Fact]
    public void Compare_is_that_of_strings_without_regard_to_case()
    {
        foreach (var (left, right) in Texts.SelectMany(left => Texts.Select(right => (left, right))))
        {
            var expected = Math.Sign(string.Compare(left, right, StringComparison.OrdinalIgnoreCase));
            var compared = Math.Sign(TextOrder.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right)));
            Assert.True(expected == compared, $"'{left}' and '{right}': {expected} and {compared}");
        }
    }

    [Fact]
    public void Connection_orders_by_it()
    {
        using var session = new SqlSession(null);
        session.ExecuteOnce($"CREATE TABLE t (name TEXT COLLATE {TextOrder.Name})");
        foreach (var text in Texts)
        {
            session.Execute("INSERT INTO t VALUES (?1)", text);
        }

        Assert.Equal(
            Texts.Order(StringComparer.OrdinalIgnoreCase).Select(text => text.ToUpperInvariant()),
            session.Query("SELECT name FROM t ORDER BY name", [], row => row.Text(0).ToUpperInvariant()));
        Assert.Equal(2, session.First("SELECT count(*) FROM t WHERE name = ?1", ["ИвАнОв"], row => row.Int64(0)));
    }
}
