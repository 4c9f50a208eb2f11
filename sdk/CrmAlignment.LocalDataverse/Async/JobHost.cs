using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>What jobs need to run as the requests did that queued them.</summary>
internal sealed record JobHost
{
    /// <summary>What all requests of the organization share.</summary>
    public required PipelineEnvironment Environment { get; init; }

    /// <summary>The data. What the runner writes of its jobs' progress is no commit that anybody waits for.</summary>
    public required OrganizationStore Store { get; init; }

    /// <summary>Performs the requests of jobs, and those that their plug-ins send.</summary>
    public required IRequestSender Sender { get; init; }

    /// <summary>The registered steps.</summary>
    public required StepCatalog Steps { get; init; }

    /// <summary>Runs steps.</summary>
    public required StepRunner Runner { get; init; }

    /// <summary>Rows that outlive a failed request.</summary>
    public required LastingRows LastingRows { get; init; }

    /// <summary>How often a job is tried that asks for another attempt.</summary>
    public required int Attempts { get; init; }
}
