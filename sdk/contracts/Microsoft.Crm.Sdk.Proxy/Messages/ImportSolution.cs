using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Imports a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest</remarks>
[Serializable]
[DataContract(Name = "ImportSolutionRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ImportSolutionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ImportSolutionRequest()
        : base("ImportSolution")
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

    /// <summary>Whether the solution waits beside the installed one for its upgrade.</summary>
    public bool HoldingSolution
    {
        get => Parameters.ValueOrDefault<bool>("HoldingSolution");
        set => Parameters["HoldingSolution"] = value;
    }

    /// <summary>The id of the import job to create; its row tells how the import goes.</summary>
    public Guid ImportJobId
    {
        get => Parameters.ValueOrDefault<Guid>("ImportJobId");
        set => Parameters["ImportJobId"] = value;
    }

    /// <summary>Where among the solutions the new one is placed; null for the top.</summary>
    public LayerDesiredOrder LayerDesiredOrder
    {
        get => Parameters.ValueOrDefault<LayerDesiredOrder>("LayerDesiredOrder");
        set => Parameters["LayerDesiredOrder"] = value;
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

    /// <summary>Whether ribbons are left unprocessed.</summary>
    public bool SkipRibbonMetadataProcessing
    {
        get => Parameters.ValueOrDefault<bool>("SkipRibbonMetadataProcessing");
        set => Parameters["SkipRibbonMetadataProcessing"] = value;
    }

    /// <summary>Environment variables and connection references to set while importing.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest.componentparameters</remarks>
    public EntityCollection ComponentParameters
    {
        get => Parameters.ValueOrDefault<EntityCollection>("ComponentParameters");
        set => Parameters["ComponentParameters"] = value;
    }
}

/// <summary>The answer to a <see cref="ImportSolutionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ImportSolutionResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ImportSolutionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ImportSolutionResponse()
    {
        ResponseName = "ImportSolution";
    }
}
