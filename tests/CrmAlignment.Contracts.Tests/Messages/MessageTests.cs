using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages;

/// <summary>Every typed request and response is a view of its parameters: the properties hold nothing themselves.</summary>
public sealed class MessageTests
{
    private static readonly Type[] Types =
        [.. typeof(Entity).Assembly.GetExportedTypes(), .. typeof(WhoAmIRequest).Assembly.GetExportedTypes()];

    [Fact]
    public void Every_request_is_named_after_its_message()
        => AssertNone(Requests()
            .Where(type => Create<OrganizationRequest>(type).RequestName + "Request" != type.Name)
            .Select(type => type.FullName!));

    [Fact]
    public void Every_request_has_a_response()
        => AssertNone(Requests()
            .Where(type => !Types.Any(other => other.FullName == type.FullName![..^"Request".Length] + "Response"))
            .Select(type => type.FullName!));

    [Fact]
    public void Every_property_of_a_request_writes_and_reads_the_parameter_of_its_name()
        => AssertNone(Requests().SelectMany(Own).Where(property => !IsView(property)).Select(Text));

    [Fact]
    public void Every_property_of_a_request_or_response_has_a_default_when_its_parameter_is_absent()
        => AssertNone(Requests().Concat(Responses()).SelectMany(Own).Where(property => !HasDefault(property)).Select(Text));

    [Fact]
    public void Response_reads_its_results()
    {
        var id = new Guid("00000000-0000-0000-0000-000000000001");
        var response = new CreateResponse { Results = new ParameterCollection { { "id", id } } };
        Assert.Equal(id, response.id);
        Assert.Equal(id, response["id"]);
        Assert.Null(response.ResponseName);
    }

    [Fact]
    public void UpsertMultipleResponse_reads_its_items_beside_the_results()
    {
        var response = new UpsertMultipleResponse();
        ((OrganizationResponse)response).Results["Results"] = new[] { new UpsertResponse { ["RecordCreated"] = true } };
        Assert.True(Assert.Single(response.Results).RecordCreated);
    }

    [Fact]
    public void Indexer_throws_when_the_parameter_is_absent()
        => Assert.Throws<KeyNotFoundException>(() => new OrganizationRequest("crma_OfferLead")["Lead"]);

    private static IEnumerable<Type> Requests() => Types.Where(type => type.IsSubclassOf(typeof(OrganizationRequest)));

    private static IEnumerable<Type> Responses() => Types.Where(type => type.IsSubclassOf(typeof(OrganizationResponse)));

    private static IEnumerable<PropertyInfo> Own(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static bool IsView(PropertyInfo property)
    {
        var request = Create<OrganizationRequest>(property.DeclaringType!);
        var others = request.Parameters.Keys.Where(name => name != property.Name).ToList();
        var value = Sample(property.PropertyType);
        property.SetValue(request, value);
        return request.Parameters.Keys.Where(name => name != property.Name).SequenceEqual(others)
            && Equals(request[property.Name], value)
            && Equals(property.GetValue(request), value);
    }

    private static bool HasDefault(PropertyInfo property)
    {
        var type = property.PropertyType;
        var expected = type.IsValueType ? Activator.CreateInstance(type) : null;
        return Equals(property.GetValue(Activator.CreateInstance(property.DeclaringType!)), expected);
    }

    private static object? Sample(Type type)
        => type == typeof(string) ? "text"
            : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 1)
            : Nullable.GetUnderlyingType(type) is { } inner ? Activator.CreateInstance(inner)
            : type.IsAbstract ? null
            : Activator.CreateInstance(type);

    private static T Create<T>(Type type) => (T)Activator.CreateInstance(type)!;

    private static string Text(PropertyInfo property) => property.DeclaringType!.FullName + "." + property.Name;

    private static void AssertNone(IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{list.Count} offenders:\n{string.Join('\n', list)}");
    }
}
