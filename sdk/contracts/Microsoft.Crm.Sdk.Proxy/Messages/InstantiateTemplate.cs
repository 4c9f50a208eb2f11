using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Prepares a mail from a template; nothing is stored.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.instantiatetemplaterequest</remarks>
[Serializable]
[DataContract(Name = "InstantiateTemplateRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class InstantiateTemplateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public InstantiateTemplateRequest()
        : base("InstantiateTemplate")
    {
    }

    /// <summary>The id of the record that fills the template.</summary>
    public Guid ObjectId
    {
        get => Parameters.ValueOrDefault<Guid>("ObjectId");
        set => Parameters["ObjectId"] = value;
    }

    /// <summary>The record's table.</summary>
    public string ObjectType
    {
        get => Parameters.ValueOrDefault<string>("ObjectType");
        set => Parameters["ObjectType"] = value;
    }

    /// <summary>The id of the template.</summary>
    public Guid TemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TemplateId");
        set => Parameters["TemplateId"] = value;
    }
}

/// <summary>The answer to a <see cref="InstantiateTemplateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "InstantiateTemplateResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class InstantiateTemplateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public InstantiateTemplateResponse()
    {
        ResponseName = "InstantiateTemplate";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
