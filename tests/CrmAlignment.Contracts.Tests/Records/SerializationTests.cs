using System;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;
using DateTimeFormat = Microsoft.Xrm.Sdk.Metadata.DateTimeFormat;

namespace CrmAlignment.Contracts.Tests.Records;

/// <summary>Round trips through the data contracts, whose namespaces are those of the platform's SOAP messages.</summary>
public sealed class SerializationTests
{
    private const string Xrm = "http://schemas.microsoft.com/xrm/2011/Contracts";
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Entity_keeps_every_type_of_value()
    {
        var when = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var lead = new Entity("lead", Id)
        {
            RowVersion = "12",
            ["subject"] = "one",
            ["revenue"] = new Money(1.5m),
            ["statuscode"] = new OptionSetValue(3),
            ["choices"] = new OptionSetValueCollection { new OptionSetValue(1), new OptionSetValue(2) },
            ["ownerid"] = new EntityReference("systemuser", Id) { Name = "Ann" },
            ["createdon"] = when,
            ["leadid"] = Id,
            ["donotemail"] = true,
            ["exchangerate"] = 1.25m,
            ["score"] = 7,
            ["empty"] = null,
            ["a.name"] = new AliasedValue("account", "name", "Contoso"),
            ["parties"] = new EntityCollection([new Entity("activityparty", Id)]),
        };
        lead.FormattedValues["statuscode"] = "Qualified";
        lead.KeyAttributes["number"] = "A1";

        var copy = RoundTrip(lead);

        Assert.Equal(lead.Attributes.Keys, copy.Attributes.Keys);
        foreach (var name in lead.Attributes.Keys.Except(["choices", "a.name", "parties"]))
        {
            Assert.Equal(lead[name], copy[name]);
        }

        Assert.Equal([1, 2], copy.GetAttributeValue<OptionSetValueCollection>("choices").Select(choice => choice.Value));
        Assert.Equal("Contoso", copy.GetAttributeValue<AliasedValue>("a.name").Value);
        Assert.Equal("activityparty", copy.GetAttributeValue<EntityCollection>("parties")[0].LogicalName);
        Assert.Equal("Qualified", copy.FormattedValues["statuscode"]);
        Assert.Equal("A1", copy.KeyAttributes["number"]);
        Assert.Equal("12", copy.RowVersion);
        Assert.Equal(Id, copy.Id);
    }

    [Fact]
    public void Entity_is_written_as_the_platform_writes_it()
    {
        var xml = XElement.Parse(Write(new Entity("lead", Id) { ["subject"] = "one" }));
        XNamespace xrm = Xrm;
        XNamespace pairs = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";
        Assert.Equal(xrm + "Entity", xml.Name);
        var pair = Assert.Single(xml.Element(xrm + "Attributes")!.Elements());
        Assert.Equal("KeyValuePairOfstringanyType", pair.Name.LocalName);
        Assert.Equal("subject", pair.Element(pairs + "key")!.Value);
        Assert.Equal("one", pair.Element(pairs + "value")!.Value);
        Assert.Equal(
            ["Attributes", "EntityState", "FormattedValues", "Id", "KeyAttributes", "LogicalName", "RelatedEntities", "RowVersion"],
            xml.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void QueryExpression_keeps_its_parts()
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject"), TopCount = 5, Distinct = true };
        query.Criteria.AddCondition("statecode", ConditionOperator.In, 0, 1);
        query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter).Columns.AddColumn("name");
        query.AddOrder("createdon", OrderType.Descending);

        var copy = RoundTrip(query);

        Assert.Equal(["subject"], copy.ColumnSet.Columns);
        Assert.Equal([0, 1], copy.Criteria.Conditions[0].Values);
        Assert.Equal(JoinOperator.LeftOuter, copy.LinkEntities[0].JoinOperator);
        Assert.Equal("name", copy.LinkEntities[0].Columns.Columns[0]);
        Assert.Equal(OrderType.Descending, copy.Orders[0].OrderType);
        Assert.Equal(5, copy.TopCount);
        Assert.True(copy.Distinct);
    }

    [Fact]
    public void Request_keeps_its_parameters()
    {
        var request = new CreateRequest { Target = new Entity("lead", Id), RequestId = Id };
        var copy = RoundTrip(request);
        Assert.Equal("Create", copy.RequestName);
        Assert.Equal("lead", copy.Target.LogicalName);
        Assert.Equal(Id, copy.RequestId);
    }

    [Fact]
    public void Fault_keeps_its_facts()
    {
        var inner = new OrganizationServiceFault { Message = "Why" };
        var fault = new OrganizationServiceFault { ErrorCode = -2147220891, Message = "No", InnerFault = inner };
        fault.ErrorDetails["a"] = "b";
        var copy = RoundTrip(fault);
        Assert.Equal(-2147220891, copy.ErrorCode);
        Assert.Equal("Why", copy.InnerFault.Message);
        Assert.Equal("b", copy.ErrorDetails["a"]);
        Assert.Equal(
            ["Exception details: ", "ErrorCode: 0x80040265", "Message: No", "TimeStamp: 0001-01-01T00:00:00.0000000Z", "--", ""],
            copy.ToString().Split(Environment.NewLine));
    }

    [Fact]
    public void EntityMetadata_keeps_columns_of_every_type()
    {
        var stages = new OptionSetMetadata([new OptionMetadata(new Label("New", 1033), 1)]);
        var table = new EntityMetadata { LogicalName = "lead" };
        typeof(EntityMetadata).GetProperty(nameof(EntityMetadata.Attributes))!.SetValue(
            table,
            new AttributeMetadata[]
            {
                new StringAttributeMetadata("Subject") { FormatName = StringFormatName.Text, MaxLength = 100 },
                new DateTimeAttributeMetadata(DateTimeFormat.DateOnly, "Due") { DateTimeBehavior = DateTimeBehavior.DateOnly },
                new PicklistAttributeMetadata("Stage") { OptionSet = stages },
                new MultiSelectPicklistAttributeMetadata("Tags"),
            });

        var copy = RoundTrip(table);

        var text = Assert.IsType<StringAttributeMetadata>(copy.Attributes[0]);
        Assert.Equal(StringFormatName.Text, text.FormatName);
        Assert.Equal(AttributeTypeCode.String, text.AttributeType);
        Assert.Equal(DateTimeBehavior.DateOnly, Assert.IsType<DateTimeAttributeMetadata>(copy.Attributes[1]).DateTimeBehavior);
        var choice = Assert.IsType<PicklistAttributeMetadata>(copy.Attributes[2]).OptionSet.Options[0];
        Assert.Equal("New", choice.Label.LocalizedLabels[0].Label);
        Assert.Equal(AttributeTypeDisplayName.MultiSelectPicklistType, copy.Attributes[3].AttributeTypeName);
        Assert.Equal(AttributeTypeCode.Virtual, copy.Attributes[3].AttributeType);
    }

    private static T RoundTrip<T>(T value)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Write(value)));
        return (T)new DataContractSerializer(typeof(T)).ReadObject(stream)!;
    }

    private static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
