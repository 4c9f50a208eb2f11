using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates records of one table in one transaction.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updatemultiplerequest</remarks>
[Serializable]
[DataContract(Name = "UpdateMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateMultipleRequest()
        : base("UpdateMultiple")
    {
    }

    /// <summary>What to do when the row has changed since it was read; the platform's default if not given.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.ValueOrDefault<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    /// <summary>The records, all of one table.</summary>
    public EntityCollection Targets
    {
        get => Parameters.ValueOrDefault<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateMultipleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateMultipleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateMultipleResponse()
    {
        ResponseName = "UpdateMultiple";
    }
}
