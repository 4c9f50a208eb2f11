using Microsoft.Crm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>Says in the test results whether the specifications ran against a live environment.</summary>
public sealed class LiveEnvironmentTests
{
    [SkippableFact]
    public void Specifications_run_against_a_live_environment_where_a_connection_is_given()
    {
        Skip.IfNot(LiveConnection.IsGiven, $"Nothing ran against a live environment: {LiveConnection.Variable} is not set.");

        var who = (WhoAmIResponse)LiveConnection.Open().Execute(new WhoAmIRequest());

        Assert.NotEqual(default, who.OrganizationId);
    }
}
