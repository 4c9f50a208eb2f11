using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Imports a solution and applies the upgrade.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.stageandupgraderequest</remarks>
[Serializable]
[DataContract(Name = "StageAndUpgradeRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class StageAndUpgradeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public StageAndUpgradeRequest()
        : base("StageAndUpgrade")
    {
    }

    /// <summary>Whether unmanaged components become managed; rejected by current versions.</summary>
    public bool ConvertToManaged
    {
        get => Parameters.ValueOrDefault<bool>("ConvertToManaged");
        set => Parameters["ConvertToManaged"] = value;
    }

    /// <summary>The bytes of the solution file.</summary>
    public byte[] CustomizationFile
    {
        get => Parameters.ValueOrDefault<byte[]>("CustomizationFile");
        set => Parameters["CustomizationFile"] = value;
    }

    /// <summary>The id of the import job to create; its row tells how the import goes.</summary>
    public Guid ImportJobId
    {
        get => Parameters.ValueOrDefault<Guid>("ImportJobId");
        set => Parameters["ImportJobId"] = value;
    }

    /// <summary>Whether unmanaged changes of the components are overwritten.</summary>
    public bool OverwriteUnmanagedCustomizations
    {
        get => Parameters.ValueOrDefault<bool>("OverwriteUnmanagedCustomizations");
        set => Parameters["OverwriteUnmanagedCustomizations"] = value;
    }

    /// <summary>Whether workflows, and the plug-in steps of the solution, are switched on.</summary>
    public bool PublishWorkflows
    {
        get => Parameters.ValueOrDefault<bool>("PublishWorkflows");
        set => Parameters["PublishWorkflows"] = value;
    }

    /// <summary>Whether dependencies on updates of the product are left unchecked.</summary>
    public bool SkipProductUpdateDependencies
    {
        get => Parameters.ValueOrDefault<bool>("SkipProductUpdateDependencies");
        set => Parameters["SkipProductUpdateDependencies"] = value;
    }
}

/// <summary>The answer to a <see cref="StageAndUpgradeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "StageAndUpgradeResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class StageAndUpgradeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public StageAndUpgradeResponse()
    {
        ResponseName = "StageAndUpgrade";
    }

    /// <summary>The id of the solution.</summary>
    public Guid SolutionId => Results.ValueOrDefault<Guid>("SolutionId");
}
