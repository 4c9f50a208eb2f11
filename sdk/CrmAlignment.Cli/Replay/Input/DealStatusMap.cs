using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>Which values of a column say that a deal was won, was lost, or is open. Case does not count.</summary>
public sealed record DealStatusMap
{
    // What the exports of known programs write, and people in the languages of this product.
    private static readonly string[] UsualWon =
        ["won", "win", "closed won", "closed - won", "closedwon", "выиграна", "успешно реализовано", "сделка успешна", "виграна", "успішно реалізовано", "угода успішна", "赢单", "成交"];

    private static readonly string[] UsualLost =
        ["lost", "closed lost", "closed - lost", "closedlost", "проиграна", "закрыто и не реализовано", "сделка провалена", "програна", "закрито і не реалізовано", "угода провалена", "输单", "丢单"];

    private static readonly string[] UsualOpen = ["open", "in progress", "открыта", "в работе", "відкрита", "в роботі", "进行中"];

    private static readonly string[] UsualNames =
        ["status", "stage", "state", "outcome", "result", "dealstage", "deal stage", "deal status", "статус", "стадия", "этап", "результат", "стадія", "етап", "状态", "阶段", "结果"];

    /// <summary>Column with the status.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Column { get; init; } = "";

    /// <summary>Values of deals that were won; the usual words by default.</summary>
    public IReadOnlyList<string> Won { get; init; } = UsualWon;

    /// <summary>Values of deals that were lost; the usual words by default.</summary>
    public IReadOnlyList<string> Lost { get; init; } = UsualLost;

    /// <summary>Values of deals that are open; the usual words by default.</summary>
    public IReadOnlyList<string> Open { get; init; } = UsualOpen;

    /// <summary>What a value says; null when no list has it.</summary>
    public DealOutcome? Read(string value) =>
        Has(Won, value) ? DealOutcome.Won
        : Has(Lost, value) ? DealOutcome.Lost
        : Has(Open, value) ? DealOutcome.Open
        : null;

    /// <summary>Whether a column has a name that exports give to the status of a deal.</summary>
    internal static bool LooksLikeStatus(string column) => Has(UsualNames, column);

    private static bool Has(IReadOnlyList<string> values, string value) => values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
