using System;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;
using Polly;
using Polly.Retry;

namespace CrmAlignment.Client.Resilience;

/// <summary>Sends again what failed for a reason that passes, as the options say. Its retries are those of Polly.</summary>
/// <typeparam name="T">What an attempt gives.</typeparam>
internal sealed class RetryPolicy<T>
{
    private static readonly ResiliencePropertyKey<Call> Key = new("CrmAlignment.Call");

    private readonly AlignmentClientOptions _options;
    private readonly Func<Outcome<T>, Mishap?> _judge;
    private readonly ResiliencePipeline<T> _pipeline;

    /// <summary>Creates a policy.</summary>
    /// <param name="options">How often and how long.</param>
    /// <param name="judge">Says what came of an attempt; null when it is to stay as it is.</param>
    public RetryPolicy(AlignmentClientOptions options, Func<Outcome<T>, Mishap?> judge)
    {
        _options = options.Checked();
        _judge = judge;
        var builder = new ResiliencePipelineBuilder<T> { TimeProvider = options.Time };
        _pipeline = (options.MaximumAttempts == 1 ? builder : builder.AddRetry(Strategy())).Build();
    }

    /// <summary>Makes attempts until one stays.</summary>
    /// <param name="attempt">Makes one.</param>
    /// <param name="mayRepeat">Whether one that may have been done may be followed by another.</param>
    /// <param name="cancellationToken">Ends the attempt and the wait.</param>
    /// <returns>What the last attempt gave, and whether an earlier one may have been done.</returns>
    public async Task<(T Result, bool MayBeDoneBefore)> RunAsync(Func<CancellationToken, Task<T>> attempt, bool mayRepeat, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new Call(mayRepeat, _options.Time.GetTimestamp());
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Key, call);
        try
        {
            var result = await _pipeline
                .ExecuteAsync(static async (context, attempt) => await attempt(context.CancellationToken).ConfigureAwait(false), context, attempt)
                .ConfigureAwait(false);
            return (result, call.MayBeDone);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions<T> Strategy() => new()
    {
        MaxRetryAttempts = _options.MaximumAttempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _options.FirstDelay.ToTimeSpan(),
        MaxDelay = _options.MaximumDelay.ToTimeSpan(),
        ShouldHandle = arguments => new ValueTask<bool>(ShouldRepeat(arguments.Outcome, CallOf(arguments.Context))),

        // Null leaves the wait to the library.
        DelayGenerator = arguments => new ValueTask<TimeSpan?>(_judge(arguments.Outcome)!.RetryAfter),
        OnRetry = arguments =>
        {
            var mishap = _judge(arguments.Outcome)!;
            CallOf(arguments.Context).MayBeDone |= mishap.MayBeDone;
            _options.OnRetry?.Invoke(new RetryAttempt(
                arguments.AttemptNumber + 1, Duration.FromTimeSpan(arguments.RetryDelay), mishap.Reason, arguments.Outcome.Exception));
            return default;
        },
    };

    private bool ShouldRepeat(Outcome<T> outcome, Call call)
    {
        if (_judge(outcome) is not { } mishap || (mishap.MayBeDone && !call.MayRepeat))
        {
            return false;
        }

        var wait = mishap.RetryAfter ?? TimeSpan.Zero;
        return wait <= _options.MaximumDelay.ToTimeSpan() && _options.Time.GetElapsedTime(call.Started) + wait < _options.MaximumTime.ToTimeSpan();
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    private sealed class Call(bool mayRepeat, long started)
    {
        public bool MayRepeat => mayRepeat;

        public long Started => started;

        public bool MayBeDone { get; set; }
    }
}
