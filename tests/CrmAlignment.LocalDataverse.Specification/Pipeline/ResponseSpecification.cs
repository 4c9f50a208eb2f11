using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.organizationresponse.responsename: a response that the SDK makes names
/// nothing, so what is read there is the platform's word.
/// </summary>
[Capability("Pipeline", "Responses")]
public abstract class ResponseSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    public static TheoryData<string, OrganizationRequest> Requests => new()
    {
        { "WhoAmI", new WhoAmIRequest() },
        { "WhoAmI", new OrganizationRequest("WhoAmI") },
        { "Create", new CreateRequest { Target = new Entity("lead") { ["subject"] = "Named" } } },
        { "RetrieveMultiple", new RetrieveMultipleRequest { Query = new QueryExpression("lead") { TopCount = 1 } } },
        { "RetrieveAttribute", new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = "subject" } },
        { "RetrieveAvailableLanguages", new RetrieveAvailableLanguagesRequest() },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Response_names_its_message(string name, OrganizationRequest request)
        => Assert.Equal(name, Service.Execute(request).ResponseName);

    [Fact]
    public void Responses_of_a_batch_name_their_messages()
    {
        var batch = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ReturnResponses = true },
            Requests = [new WhoAmIRequest()],
        };

        var response = (ExecuteMultipleResponse)Service.Execute(batch);

        Assert.Equal("ExecuteMultiple", response.ResponseName);
        Assert.Equal("WhoAmI", Assert.Single(response.Responses).Response.ResponseName);
    }

    [Fact]
    public void Response_names_its_message_when_steps_ran_around_it()
    {
        Plugins.Step("Create", "lead", 40, "note {Message}");

        Assert.Equal("Create", Service.Execute(new CreateRequest { Target = new Entity("lead") { ["subject"] = "Named" } }).ResponseName);
    }
}

public sealed class ResponsesInMemory(InMemoryEnvironment environment) : ResponseSpecification<InMemoryEnvironment>(environment);

public sealed class ResponsesOnFile(FileEnvironment environment) : ResponseSpecification<FileEnvironment>(environment);

public sealed class ResponsesLive(LiveEnvironment environment) : ResponseSpecification<LiveEnvironment>(environment);

public sealed class ResponsesOverHttp(OverHttpEnvironment environment) : ResponseSpecification<OverHttpEnvironment>(environment);
