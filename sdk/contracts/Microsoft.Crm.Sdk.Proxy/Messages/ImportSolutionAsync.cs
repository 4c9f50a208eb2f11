using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Imports a solution later, as a system job.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionasyncrequest</remarks>
[Serializable]
[DataContract(Name = "ImportSolutionAsyncRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ImportSolutionAsyncRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ImportSolutionAsyncRequest()
        : base("ImportSolutionAsync")
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

/// <summary>The answer to a <see cref="ImportSolutionAsyncRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ImportSolutionAsyncResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ImportSolutionAsyncResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ImportSolutionAsyncResponse()
    {
        ResponseName = "ImportSolutionAsync";
    }

    /// <summary>The id of the import job.</summary>
    public string ImportJobKey => Results.ValueOrDefault<string>("ImportJobKey");
}
