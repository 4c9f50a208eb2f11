using System;
using System.Globalization;
using CrmAlignment.Client.FunnelModels;
using CrmAlignment.Client.Health;

namespace CrmAlignment.Cli.Report;

/// <summary>What a comparison of funnel models says at a prompt, in words.</summary>
internal static class ModelsWords
{
    public const string NotEnoughData = "not enough data";

    public static string Of(FunnelStage stage) => stage switch
    {
        FunnelStage.LeadsCreated => "Leads created",
        FunnelStage.MarketingQualified => "Marketing qualified",
        FunnelStage.SalesReady => "Sales ready",
        FunnelStage.Accepted => "Accepted",
        FunnelStage.Qualified => "Qualified",
        FunnelStage.Won => "Won",
        FunnelStage.NewClients => "New clients",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    public static string Of(ModelMoney money) => (money.Model, money.Buyers) switch
    {
        (FunnelModel.SingleSale, _) => "Single sale",
        (FunnelModel.RepeatSale, _) => "Repeat sale",
        (FunnelModel.MixedSale, BuyerKind.Once) => "  who bought once",
        (FunnelModel.MixedSale, BuyerKind.Again) => "  who bought again",
        (FunnelModel.MixedSale, _) => "Mixed sale, on average",
        _ => throw new ArgumentOutOfRangeException(nameof(money), money.Model, "Not a model."),
    };

    public static string Of(ModelFit fit) => fit switch
    {
        ModelFit.NotEnoughData => "Which model fits: not enough data.",
        ModelFit.NotClear => "Which model fits is not clear: the share of clients who buy again may be below 10 % or above it.",
        ModelFit.SingleSale => "What fits is a single sale: surely fewer than 10 % of clients buy again.",
        ModelFit.RepeatSale => "What fits is a repeat sale: clients buy again, and as many do not as if all were alike.",
        ModelFit.MixedSale => "What fits is a mixed sale: some clients buy again, and surely more never do than if all were alike.",
        _ => throw new ArgumentOutOfRangeException(nameof(fit), fit, "Not a finding."),
    };

    /// <summary>A rate with its interval.</summary>
    public static string Of(HealthRate? rate) => rate?.Value is null ? Numbers.Undefined
        : $"{Value(rate, rate.Value)} ({Value(rate, rate.Low)} to {(rate.High is null ? "no bound" : Value(rate, rate.High))})";

    /// <summary>An amount where enough is known.</summary>
    public static string Told(decimal? amount, bool isEnough) => isEnough ? Numbers.Amount(amount) : NotEnoughData;

    private static string Value(HealthRate rate, decimal? value) =>
        rate.IsShare ? Numbers.Share(value) : value?.ToString("N2", CultureInfo.InvariantCulture) ?? Numbers.Undefined;
}
