using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Records;

/// <summary>Collections of few values and of many behave alike, whatever they are kept in.</summary>
public sealed class CollectionTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void Values_are_found_replaced_and_removed_and_stay_in_the_order_they_came(int count)
    {
        var values = new AttributeCollection();
        for (var number = 0; number < count; number++)
        {
            values["column" + number] = number;
        }

        values["column1"] = "one";
        Assert.Equal(count, values.Count);
        Assert.Equal(Enumerable.Range(0, count).Select(number => "column" + number), values.Select(value => value.Key));
        Assert.Equal("one", values["column1"]);
        Assert.True(values.Contains(KeyValuePair.Create("column2", (object)2)));
        Assert.False(values.Contains("column" + count));
        Assert.True(values.Remove("column0"));
        Assert.False(values.Remove("column0"));
        Assert.False(values.TryGetValue("column0", out var gone) || gone is not null);
        Assert.Equal(count - 1, values.Count);
        Assert.Throws<ArgumentException>(() => values.Add("column2", 2));
        Assert.Throws<ArgumentNullException>(() => values[null!] = 1);
        values.Clear();
        Assert.Empty(values);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    public void Values_added_together_are_refused_when_a_key_is_there_already(int count)
    {
        var added = Enumerable.Range(0, count).Select(number => KeyValuePair.Create("column" + number, (object)number)).ToList();
        var values = new AttributeCollection();
        values.AddRange(added);
        values["one more"] = 1;
        Assert.Equal(count + 1, values.Count);
        Assert.Throws<ArgumentException>(() => values.AddRange(added));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    public void Adding_ends_an_enumeration(int count)
    {
        var values = new AttributeCollection();
        values.AddRange(Enumerable.Range(0, count).Select(number => KeyValuePair.Create("column" + number, (object)number)));
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var value in values)
            {
                values.Add(value.Key + " again", value.Value);
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(30)]
    public void Values_of_another_collection_are_added(int count)
    {
        var source = new ParameterCollection();
        for (var number = 0; number < count; number++)
        {
            source.Add("column" + number, number);
        }

        var values = new ParameterCollection { ["first"] = 0 };
        values.AddRange(source);
        values["more"] = 1;

        Assert.Equal(["first", .. source.Select(value => value.Key), "more"], values.Select(value => value.Key));
        Assert.Equal(count, source.Count);
        Assert.Throws<ArgumentException>(() => values.AddRange(values));
    }

    [Fact]
    public void Looking_at_the_keys_ends_no_enumeration()
    {
        var values = new AttributeCollection { ["one"] = 1, ["two"] = 2 };

        Assert.Equal(["one 2", "two 2"], values.Select(value => $"{value.Key} {values.Keys.Count}"));
        values["three"] = 3;
        Assert.Equal(["one", "two", "three"], values.Keys);
        Assert.Equal(3, values.Count);
    }

    [Fact]
    public void Keys_and_values_follow_what_is_added_later()
    {
        var values = new ParameterCollection();
        var (keys, contents) = (values.Keys, values.Values);
        values["Target"] = 1;
        Assert.Equal(["Target"], keys);
        Assert.Equal([1], contents);
    }
}
