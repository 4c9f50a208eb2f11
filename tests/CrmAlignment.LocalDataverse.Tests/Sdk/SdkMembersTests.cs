using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Sdk;

public sealed class SdkMembersTests
{
    [Fact]
    public void Sdk_that_answers_here_has_all_that_is_used() => Assert.Null(SdkMembers.ProblemOf(typeof(Entity).Assembly));

    // No older one is at hand: another assembly of the SDK lacks all of it.
    [Fact]
    public void Sdk_that_lacks_members_is_refused_with_their_names_its_version_and_a_remedy()
    {
        var problem = SdkMembers.ProblemOf(typeof(WhoAmIRequest).Assembly);

        Assert.StartsWith("Microsoft.Crm.Sdk.Proxy.dll has the version ", problem, StringComparison.Ordinal);
        Assert.Contains("Microsoft.Xrm.Sdk.IPluginExecutionContext7", problem, StringComparison.Ordinal);
        Assert.Contains("ConditionExpression.CompareColumns", problem, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CrmSdk.CoreAssemblies", problem, StringComparison.Ordinal);
    }
}
