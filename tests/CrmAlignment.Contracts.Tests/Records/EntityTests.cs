using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Records;

public sealed class EntityTests
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Indexer_throws_when_the_column_is_absent()
        => Assert.Throws<KeyNotFoundException>(() => new Entity("lead")["subject"]);

    [Fact]
    public void Indexer_adds_and_replaces()
    {
        var lead = new Entity("lead") { ["subject"] = "one" };
        lead["subject"] = "two";
        Assert.Equal("two", lead["subject"]);
        Assert.Single(lead.Attributes);
    }

    [Fact]
    public void GetAttributeValue_gives_the_default_when_absent_or_null()
    {
        var lead = new Entity("lead") { ["revenue"] = null };
        Assert.Null(lead.GetAttributeValue<Money>("revenue"));
        Assert.Equal(0, lead.GetAttributeValue<int>("revenue"));
        Assert.Equal(0, lead.GetAttributeValue<int>("numberofemployees"));
        Assert.Null(lead.GetAttributeValue<int?>("numberofemployees"));
    }

    [Fact]
    public void GetAttributeValue_throws_when_the_type_differs()
        => Assert.Throws<InvalidCastException>(() => new Entity("lead") { ["subject"] = "text" }.GetAttributeValue<int>("subject"));

    [Fact]
    public void Contains_is_true_when_the_value_is_null()
        => Assert.True(new Entity("lead") { ["subject"] = null }.Contains("subject"));

    [Fact]
    public void ToEntityReference_carries_id_and_version_but_no_key()
    {
        var reference = new Entity("account", "accountnumber", "A1") { Id = Id, RowVersion = "7" }.ToEntityReference();
        Assert.Equal("account", reference.LogicalName);
        Assert.Equal(Id, reference.Id);
        Assert.Equal("7", reference.RowVersion);
        Assert.Empty(reference.KeyAttributes);
    }

    [Fact]
    public void ToEntity_gives_an_early_bound_record_that_shares_columns()
    {
        var late = new Entity("lead", Id) { ["subject"] = "one" };
        var early = late.ToEntity<Lead>();
        early.Subject = "two";
        Assert.Equal(Id, early.LeadId);
        Assert.Equal("two", late["subject"]);
    }

    [Fact]
    public void ToEntity_gives_another_record_even_when_it_is_of_the_class()
    {
        var lead = new Lead { Subject = "one" };
        var copy = lead.ToEntity<Lead>();
        Assert.NotSame(lead, copy);
        Assert.Same(lead.Attributes, copy.Attributes);
    }

    [Fact]
    public void ToEntity_throws_when_the_record_names_no_table()
    {
        var error = Assert.Throws<NotSupportedException>(() => new Entity().ToEntity<Lead>());
        Assert.Equal("LogicalName must be set before calling ToEntity().", error.Message);
    }

    [Fact]
    public void ToEntity_throws_when_the_class_stands_for_another_table()
    {
        var error = Assert.Throws<NotSupportedException>(() => new Entity("account").ToEntity<Lead>());
        Assert.Contains("'account'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'lead'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToEntity_throws_when_the_class_is_not_marked()
        => Assert.Throws<NotSupportedException>(() => new Entity("lead").ToEntity<Unmarked>());

    [Fact]
    public void Id_of_an_early_bound_class_mirrors_its_primary_key()
    {
        var lead = new Lead { Id = Id };
        Assert.Equal(Id, lead["leadid"]);
        Assert.Equal(Id, lead.LeadId);
    }

    [Fact]
    public void Related_records_are_set_read_and_removed_by_relationship()
    {
        var lead = new Lead { Opportunities = [new Entity("opportunity", Id)] };
        Assert.Equal(Id, Assert.Single(lead.Opportunities!).Id);
        Assert.Equal("opportunity", lead.RelatedEntities[new Relationship("opportunity_originating_lead")].EntityName);
        lead.Opportunities = null;
        Assert.Empty(lead.RelatedEntities);
    }

    [EntityLogicalName("lead")]
    private sealed class Lead : Entity
    {
        public Lead()
            : base("lead")
        {
        }

        [AttributeLogicalName("leadid")]
        public override Guid Id
        {
            get => base.Id;
            set
            {
                base.Id = value;
                SetAttributeValue("leadid", value);
            }
        }

        public Guid? LeadId => GetAttributeValue<Guid?>("leadid");

        public string Subject
        {
            get => GetAttributeValue<string>("subject");
            set => SetAttributeValue("subject", value);
        }

        public IEnumerable<Entity>? Opportunities
        {
            get => GetRelatedEntities<Entity>("opportunity_originating_lead", null);
            set => SetRelatedEntities("opportunity_originating_lead", null, value);
        }
    }

    private sealed class Unmarked : Entity;
}
