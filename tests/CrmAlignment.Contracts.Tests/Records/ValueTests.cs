using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Records;

public sealed class ValueTests
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Money_is_equal_when_the_amount_is()
    {
        Assert.Equal(new Money(1.5m), new Money(1.50m));
        Assert.Equal(new Money(1.5m).GetHashCode(), new Money(1.50m).GetHashCode());
        Assert.NotEqual(new Money(1.5m), new Money(1.6m));
    }

    [Fact]
    public void OptionSetValue_is_equal_when_the_number_is()
    {
        Assert.Equal(new OptionSetValue(1), new OptionSetValue(1));
        Assert.Equal(new OptionSetValue(1).GetHashCode(), new OptionSetValue(1).GetHashCode());
        Assert.NotEqual(new OptionSetValue(1), new OptionSetValue(2));
    }

    [Fact]
    public void EntityReference_is_equal_when_table_id_and_key_are()
    {
        Assert.Equal(new EntityReference("lead", Id) { Name = "one", RowVersion = "1" }, new EntityReference("lead", Id));
        Assert.Equal(new EntityReference("lead", Id).GetHashCode(), new EntityReference("lead", Id).GetHashCode());
        Assert.NotEqual(new EntityReference("lead", Id), new EntityReference("account", Id));
        Assert.NotEqual(new EntityReference("lead", Id), new EntityReference("lead", Guid.Empty));
        Assert.Equal(new EntityReference("account", "accountnumber", "A1"), new EntityReference("account", "accountnumber", "A1"));
        Assert.NotEqual(new EntityReference("account", "accountnumber", "A1"), new EntityReference("account", "accountnumber", "A2"));
    }

    [Fact]
    public void Relationship_is_equal_when_name_and_role_are()
    {
        Assert.Equal(new Relationship("a"), new Relationship("a"));
        Assert.NotEqual(new Relationship("a"), new Relationship("a") { PrimaryEntityRole = EntityRole.Referenced });
        Assert.Equal("a.Referenced", new Relationship("a") { PrimaryEntityRole = EntityRole.Referenced }.ToString());
    }

    [Fact]
    public void Add_throws_when_the_key_is_present()
        => Assert.Throws<ArgumentException>(() => new AttributeCollection { { "a", 1 } }.Add("a", 2));

    [Fact]
    public void AddRange_adds_all_and_ignores_null()
    {
        var attributes = new AttributeCollection();
        attributes.AddRange(new KeyValuePair<string, object>("a", 1), new KeyValuePair<string, object>("b", 2));
        attributes.AddRange((IEnumerable<KeyValuePair<string, object>>?)null);
        Assert.Equal(["a", "b"], attributes.Keys);
    }

    [Fact]
    public void TryGetValue_gives_the_default_when_absent()
    {
        Assert.False(new FormattedValueCollection().TryGetValue("a", out var text));
        Assert.Null(text);
    }

    [Fact]
    public void EntityCollection_copies_the_list_and_counts_nothing_unless_asked()
    {
        var list = new List<Entity> { new("lead") };
        var collection = new EntityCollection(list);
        list.Clear();
        Assert.Equal("lead", collection[0].LogicalName);
        Assert.Equal(0, collection.TotalRecordCount);
    }

    [Fact]
    public void DataCollection_ToArray_copies()
    {
        var references = new EntityReferenceCollection { new EntityReference("lead", Id) };
        references.AddRange(new EntityReference("account", Id));
        Assert.Equal(["lead", "account"], Array.ConvertAll(references.ToArray(), item => item.LogicalName));
    }
}
