using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>What the platform computes and the local one does not is refused by name, never left undone in silence.</summary>
[Capability("Writes", "Messages that are refused")]
public abstract class RefusedMessageSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData("CalculateRollupField")]
    [InlineData("CalculateActualValueOpportunity")]
    [InlineData("CalculatePrice")]
    [InlineData("BulkDetectDuplicates")]
    [InlineData("SendFax")]
    [InlineData("ExecuteWorkflow")]
    public void Message_is_named_in_the_fault(string message)
    {
        Environment.RequireLocal("the platform has these messages");

        var fault = Fault(() => Service.Execute(new OrganizationRequest(message)));

        Assert.Contains($"'{message}'", fault.Message, StringComparison.Ordinal);
    }
}

public sealed class RefusedMessagesInMemory(InMemoryEnvironment environment) : RefusedMessageSpecification<InMemoryEnvironment>(environment);

public sealed class RefusedMessagesOnFile(FileEnvironment environment) : RefusedMessageSpecification<FileEnvironment>(environment);

public sealed class RefusedMessagesLive(LiveEnvironment environment) : RefusedMessageSpecification<LiveEnvironment>(environment);

public sealed class RefusedMessagesOverHttp(OverHttpEnvironment environment)
    : RefusedMessageSpecification<OverHttpEnvironment>(environment);
