using System.ServiceModel.Channels;
using System.ServiceModel.Dispatcher;

namespace System.ServiceModel.Description;

/// <summary>Changes how a contract is spoken.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public interface IContractBehavior
{
    /// <summary>Tells the binding what the behavior needs.</summary>
    /// <param name="contractDescription">The contract.</param>
    /// <param name="endpoint">Where it is spoken.</param>
    /// <param name="bindingParameters">What the binding is told.</param>
    void AddBindingParameters(ContractDescription contractDescription, ServiceEndpoint endpoint, BindingParameterCollection bindingParameters);

    /// <summary>Changes a client.</summary>
    /// <param name="contractDescription">The contract.</param>
    /// <param name="endpoint">Where it is spoken.</param>
    /// <param name="clientRuntime">The client.</param>
    void ApplyClientBehavior(ContractDescription contractDescription, ServiceEndpoint endpoint, ClientRuntime clientRuntime);

    /// <summary>Changes a service.</summary>
    /// <param name="contractDescription">The contract.</param>
    /// <param name="endpoint">Where it is spoken.</param>
    /// <param name="dispatchRuntime">The service.</param>
    void ApplyDispatchBehavior(ContractDescription contractDescription, ServiceEndpoint endpoint, DispatchRuntime dispatchRuntime);

    /// <summary>Refuses what the behavior cannot work with.</summary>
    /// <param name="contractDescription">The contract.</param>
    /// <param name="endpoint">Where it is spoken.</param>
    void Validate(ContractDescription contractDescription, ServiceEndpoint endpoint);
}
