using CrmAlignment.LocalDataverse.Registrations;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Takes the asynchronous steps of a request, which run after its transaction.</summary>
internal interface IStepQueue
{
    /// <summary>Queues the steps whose filter lets them run.</summary>
    /// <param name="scope">The request, after its synchronous steps.</param>
    /// <param name="steps">Its asynchronous steps.</param>
    void Enqueue(RequestScope scope, PluginStep[] steps);
}
