using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The context of an operation as it is posted to a service endpoint: a copy, which outlives the operation.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.remoteexecutioncontext</remarks>
[Serializable]
[DataContract(Name = "RemoteExecutionContext", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RemoteExecutionContext : IPluginExecutionContext, IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a context without values.</summary>
    public RemoteExecutionContext()
    {
    }

    /// <inheritdoc/>
    [DataMember]
    public Guid BusinessUnitId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public Guid CorrelationId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public int Depth { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>The user who made the request, by the id of Microsoft Entra ID.</summary>
    [DataMember]
    public Guid InitiatingUserAzureActiveDirectoryObjectId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public Guid InitiatingUserId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public ParameterCollection InputParameters { get; private set; } = new ParameterCollection();

    /// <inheritdoc/>
    [DataMember]
    public bool IsExecutingOffline { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public bool IsInTransaction { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public bool IsOfflinePlayback { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public int IsolationMode { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public string MessageName { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public int Mode { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public DateTime OperationCreatedOn { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public Guid OperationId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public Guid OrganizationId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public string OrganizationName { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public ParameterCollection OutputParameters { get; private set; } = new ParameterCollection();

    /// <inheritdoc/>
    [DataMember]
    public EntityReference OwningExtension { get; set; }

    /// <summary>The context of the operation that caused this one; null at the top.</summary>
    [DataMember]
    public RemoteExecutionContext ParentContext { get; set; }

    IPluginExecutionContext IPluginExecutionContext.ParentContext => ParentContext;

    /// <inheritdoc/>
    [DataMember]
    public EntityImageCollection PostEntityImages { get; private set; } = new EntityImageCollection();

    /// <inheritdoc/>
    [DataMember]
    public EntityImageCollection PreEntityImages { get; private set; } = new EntityImageCollection();

    /// <inheritdoc/>
    [DataMember]
    public Guid PrimaryEntityId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public string PrimaryEntityName { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public Guid? RequestId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public string SecondaryEntityName { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public ParameterCollection SharedVariables { get; private set; } = new ParameterCollection();

    /// <inheritdoc/>
    [DataMember]
    public int Stage { get; set; }

    /// <summary>The user as whom the operation ran, by the id of Microsoft Entra ID.</summary>
    [DataMember]
    public Guid UserAzureActiveDirectoryObjectId { get; set; }

    /// <inheritdoc/>
    [DataMember]
    public Guid UserId { get; set; }
}
