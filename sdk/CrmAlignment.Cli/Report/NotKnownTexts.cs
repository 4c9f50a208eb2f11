using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Cli.Report;

/// <summary>
/// The sentences of <see cref="KnownFacts.NotKnown"/> in the language of a report. The English ones come from there; a test holds that
/// there are as many in each language.
/// </summary>
internal static class NotKnownTexts
{
    private static readonly Label Leads = new(
        "",
        "Какие лиды остались без сделки: файла лидов нет, поэтому каждая сделка считается и лидом. Конверсия лида в сделку ничего не говорит.",
        "Які ліди лишилися без угоди: файлу лідів немає, тож кожна угода вважається й лідом. Конверсія ліда в угоду нічого не говорить.",
        "哪些线索从未产生商机：没有线索文件，因此每个商机也算作一条线索。从线索到商机的转化率没有意义。");

    private static readonly Label Arrivals = new(
        "",
        "Когда пришли лиды (leads.arrivedOn): лид считается с начала или конца его сделки, лид без сделки с первой даты файлов и никогда не считается отклоненным. Лиды по месяцам ничего не говорят.",
        "Коли надійшли ліди (leads.arrivedOn): лід рахується з початку або кінця його угоди, лід без угоди з першої дати файлів і ніколи не вважається відхиленим. Ліди за місяцями нічого не говорять.",
        "线索何时到达（leads.arrivedOn）：线索从其商机开始或结束时算起，没有商机的线索从文件的首个日期算起，且从不视为被拒绝。各月线索数没有意义。");

    private static readonly Label UndatedLeads = new(
        "",
        "Когда пришла часть лидов ({1}; leads.arrivedOn пусто): лид считается с начала или конца его сделки, лид без сделки с первой даты файлов и никогда не считается отклоненным. Время от прихода у них ничего не говорит.",
        "Коли надійшла частина лідів ({1}; leads.arrivedOn порожнє): лід рахується з початку або кінця його угоди, лід без угоди з першої дати файлів і ніколи не вважається відхиленим. Час від надходження в них нічого не говорить.",
        "部分线索何时到达（{1} 条，leads.arrivedOn 为空）：线索从其商机开始或结束时算起，没有商机的线索从文件的首个日期算起，且从不视为被拒绝。它们从到达起的时间没有意义。");

    private static readonly Label Campaigns = new(
        "",
        "Из какой кампании пришли лиды (leads.campaign): затраты и выручка по кампаниям не сходятся.",
        "Із якої кампанії надійшли ліди (leads.campaign): витрати й виручка за кампаніями не сходяться.",
        "线索来自哪个市场活动（leads.campaign）：各市场活动的费用与收入无法对应。");

    private static readonly Label MarketingQualifications = new(
        "",
        "Когда лиды были квалифицированы маркетингом (leads.marketingQualifiedOn): каждый считается таким с прихода.",
        "Коли ліди були кваліфіковані маркетингом (leads.marketingQualifiedOn): кожен вважається таким від надходження.",
        "线索何时成为营销合格（leads.marketingQualifiedOn）：每条从到达时起就算作营销合格。");

    private static readonly Label Acceptances = new(
        "",
        "Когда продажи приняли лиды (leads.acceptedOn): лид считается принятым с начала его сделки, лид без сделки никогда. Доля принятых передач мало что говорит.",
        "Коли продажі прийняли ліди (leads.acceptedOn): лід вважається прийнятим із початку його угоди, лід без угоди ніколи. Частка прийнятих передач мало що говорить.",
        "销售部何时接受线索（leads.acceptedOn）：线索在其商机开始时算作已接受，没有商机的从不算。移交接受率意义不大。");

    private static readonly Label Rejections = new(
        "",
        "Когда продажи отклонили лиды (leads.rejectedOn): лид без сделки считается отклоненным через {0} дней после прихода.",
        "Коли продажі відхилили ліди (leads.rejectedOn): лід без угоди вважається відхиленим через {0} днів після надходження.",
        "销售部何时拒绝线索（leads.rejectedOn）：没有商机的线索在到达 {0} 天后视为被拒绝。");

    private static readonly Label Deals = new(
        "",
        "Что стало с лидами: файла сделок нет. Ничего не квалифицировано и не выиграно; выручка, прибыль, клиенты и ARPU равны 0 или пусты.",
        "Що сталося з лідами: файлу угод немає. Нічого не кваліфіковано й не виграно; виручка, прибуток, клієнти й ARPU дорівнюють 0 або порожні.",
        "线索后来怎样：没有商机文件。没有销售合格或赢单；收入、利润、客户和 ARPU 为 0 或为空。");

    private static readonly Label Openings = new(
        "",
        "Когда начались сделки (deals.openedOn): сделка считается с того дня, когда закрыта, открытая с прихода ее лида. Дни до квалификации и от нее до выигрыша ничего не говорят.",
        "Коли почалися угоди (deals.openedOn): угода рахується з того дня, коли її закрито, відкрита з надходження її ліда. Дні до кваліфікації й від неї до виграшу нічого не говорять.",
        "商机何时开始（deals.openedOn）：商机从关闭之日算起，未关闭的从其线索到达时算起。到销售合格的天数及此后到赢单的天数没有意义。");

    private static readonly Label Statuses = new(
        "",
        "Какие сделки проиграны или открыты (deals.status): каждая считается выигранной.",
        "Які угоди програно або відкрито (deals.status): кожна вважається виграною.",
        "哪些商机已丢单或仍未关闭（deals.status）：每个都算作赢单。");

    private static readonly Label LostReasons = new(
        "",
        "Почему сделки проиграны (deals.lostReason): они посчитаны вместе.",
        "Чому угоди програно (deals.lostReason): їх пораховано разом.",
        "商机为何丢单（deals.lostReason）：它们合并计算。");

    private static readonly Label Customers = new(
        "",
        "Какие сделки относятся к одному клиенту (deals.customer): каждая считается отдельным клиентом, и ARPU равен выручке сделки.",
        "Які угоди належать одному клієнту (deals.customer): кожна вважається окремим клієнтом, і ARPU дорівнює виручці угоди.",
        "哪些商机属于同一客户（deals.customer）：每个都算作单独的客户，ARPU 即单个商机的收入。");

    private static readonly Label Products = new(
        "",
        "Что продано (deals.product): по продуктам ничего нет.",
        "Що продано (deals.product): за продуктами нічого немає.",
        "卖出了什么（deals.product）：没有按产品的统计。");

    private static readonly Label Costs = new(
        "",
        "Сколько стоили продажи (deals.cost): прибыль посчитана без этого.",
        "Скільки коштували продажі (deals.cost): прибуток пораховано без цього.",
        "销售成本（deals.cost）：利润未扣除它。");

    private static readonly Label Spend = new(
        "",
        "Сколько потратил маркетинг: файла затрат нет. Прибыль посчитана без них, и у кампаний нет окупаемости.",
        "Скільки витратив маркетинг: файлу витрат немає. Прибуток пораховано без них, і кампанії не мають окупності.",
        "市场部花费了多少：没有费用文件。利润未扣除它，市场活动也没有回报率。");

    // Of any database, whether files were replayed into it or people work in it.
    private static readonly Label Sums = new(
        "How much larger the sums of the scorecards are that are shown as {0:N0}: their columns hold no more. Profit and what else follows from them are wrong.",
        "Насколько больше суммы показателей, которые показаны как {0:N0}: их столбцы не вмещают больше. Прибыль и все, что из них следует, неверны.",
        "Наскільки більші суми показників, які показано як {0:N0}: їхні стовпці не вміщують більше. Прибуток і все, що з них випливає, неправильні.",
        "显示为 {0:N0} 的记分卡总和实际还大多少：其列无法容纳更大的数。利润及由此得出的数值不正确。");

    /// <summary>The sentences of a report.</summary>
    public static IReadOnlyList<string> Of(FunnelReport report, ReportWords words) =>
    [
        .. OfFiles(report, words),
        .. report.HasSumsBeyondRange ? [string.Format(CultureInfo.InvariantCulture, words[Sums], Measure.MostAmount)] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> OfFiles(FunnelReport report, ReportWords words) =>
        words.Name == ReportWords.English.Name || report.Known is not { } known
            ? report.NotKnown
            : Missing(known).Select(text => string.Format(CultureInfo.InvariantCulture, words[text], known.RejectAfterDays, known.UndatedLeads));

    // The conditions of KnownFacts.NotKnown, in its order.
    private static IEnumerable<Label> Missing(KnownFacts known) => new (bool IsKnown, Label Text)[]
    {
        (known.Leads, Leads),
        (known.Arrivals, Arrivals),
        (known.UndatedLeads == 0 || !known.Arrivals, UndatedLeads),
        (known.Campaigns, Campaigns),
        (known.MarketingQualifications, MarketingQualifications),
        (known.Acceptances, Acceptances),
        (known.Rejections || !known.Leads || !known.Arrivals || known.RejectAfterDays == 0, Rejections),
        (known.Deals, Deals),
        (known.Openings || !known.Deals, Openings),
        (known.Statuses || !known.Deals, Statuses),
        (known.LostReasons || !known.Statuses || !known.Deals, LostReasons),
        (known.Customers || !known.Deals, Customers),
        (known.Products || !known.Deals, Products),
        (known.Costs || !known.Deals, Costs),
        (known.Spend, Spend),
    }.Where(fact => !fact.IsKnown).Select(fact => fact.Text);
}
