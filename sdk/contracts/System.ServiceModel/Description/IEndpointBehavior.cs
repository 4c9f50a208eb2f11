using System.ServiceModel.Channels;
using System.ServiceModel.Dispatcher;

namespace System.ServiceModel.Description;

/// <summary>Changes how an endpoint works.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public interface IEndpointBehavior
{
    /// <summary>Tells the binding what the behavior needs.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="bindingParameters">What the binding is told.</param>
    void AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection bindingParameters);

    /// <summary>Changes a client.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="clientRuntime">The client.</param>
    void ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime clientRuntime);

    /// <summary>Changes a service.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="endpointDispatcher">The service.</param>
    void ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher endpointDispatcher);

    /// <summary>Refuses what the behavior cannot work with.</summary>
    /// <param name="endpoint">The endpoint.</param>
    void Validate(ServiceEndpoint endpoint);
}
