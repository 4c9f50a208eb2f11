using System;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages.Generator;

/// <summary>What the data can say of a message, beyond what the messages of today need, becomes what it says.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class GeneratedClassesTests
{
    [Fact]
    public void Message_without_members_becomes_an_empty_request_and_response()
    {
        var assembly = Generate(SampleData.Message("Hello"));
        var request = New<OrganizationRequest>(assembly, "HelloRequest");
        Assert.Equal("Hello", request.RequestName);
        Assert.Empty(request.Parameters);
        Assert.Equal("Hello", New<OrganizationResponse>(assembly, "HelloResponse").ResponseName);
    }

    [Fact]
    public void New_request_holds_its_required_parameters_in_order_with_their_defaults()
    {
        var parameters = SampleData.Parameter("Team", "Guid", "Required=\"true\"")
            + SampleData.Parameter("Member", "EntityReference", "Required=\"true\"")
            + SampleData.Parameter("Depth", "int", "Required=\"true\" Default=\"1 + 1\"")
            + SampleData.Parameter("Comment");
        var request = New<OrganizationRequest>(Generate(SampleData.Message("Hello", parameters)), "HelloRequest");
        Assert.Equal(["Team", "Member", "Depth"], request.Parameters.Keys);
        Assert.Equal([Guid.Empty, null, 2], request.Parameters.Values);
    }

    [Fact]
    public void Constructor_sets_the_parameters_that_it_takes()
    {
        var content = SampleData.Parameter("Target", "EntityReference", "Required=\"true\"") + SampleData.Parameter("Object", "int?")
            + "<Constructor Parameters=\"Object Target\">Creates a request for a record.</Constructor>";
        var target = new EntityReference("lead", Guid.NewGuid());
        var request = New<OrganizationRequest>(Generate(SampleData.Message("Hello", content)), "HelloRequest", 5, target);
        Assert.Equal("Hello", request.RequestName);
        Assert.Equal(["Target", "Object"], request.Parameters.Keys);
        Assert.Equal([target, 5], request.Parameters.Values);
    }

    [Fact]
    public void ResponseName_of_the_message_goes_before_that_of_the_assembly()
    {
        var messages = SampleData.Message("Hello") + SampleData.Message("Welcome", attributes: "ResponseName=\"Other\"");
        var assembly = Generate(messages, "ResponseName=\"\"");
        Assert.Null(New<OrganizationResponse>(assembly, "HelloResponse").ResponseName);
        Assert.Equal("Other", New<OrganizationResponse>(assembly, "WelcomeResponse").ResponseName);
    }

    [Fact]
    public void Result_named_Results_reads_the_collection_that_it_hides()
    {
        var assembly = Generate(SampleData.Message("Hello", "<Result Name=\"Results\" Type=\"int[]\">What came of it.</Result>"));
        var response = New<OrganizationResponse>(assembly, "HelloResponse");
        response.Results["Results"] = new[] { 1, 2 };
        var property = response.GetType().GetProperty("Results", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;
        Assert.Equal(new[] { 1, 2 }, property.GetValue(response));
    }

    [Fact]
    public void Sentence_keeps_its_XML_and_the_documentation_its_page()
    {
        const string Sentence = "See <see cref=\"Guid\" />, &lt;here&gt;\n      and there.";
        var parameter = SampleData.Parameter("Target", attributes: "Page=\"https://example.com/target\"", sentence: Sentence);
        var run = GeneratorRun.Over(SampleData.File(SampleData.Message("Hello", parameter)));
        run.Load();
        Assert.Contains("/// <summary>See <see cref=\"Guid\" />, &lt;here&gt; and there.</summary>\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("/// <remarks>Source: <see href=\"https://example.com/target\"/>.</remarks>\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("https://learn.microsoft.com/dotnet/api/sample.messages.hellorequest", run.Text, StringComparison.Ordinal);
    }

    private static Assembly Generate(string messages, string attributes = "")
    {
        var run = GeneratorRun.Over(SampleData.File(messages, attributes));
        Assert.Empty(run.Problems);
        return run.Load();
    }

    private static T New<T>(Assembly assembly, string type, params object[] arguments)
        => (T)Activator.CreateInstance(assembly.GetTypes().Single(item => item.Name == type), arguments)!;
}
