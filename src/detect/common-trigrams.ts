// Made by scripts/train-trigrams.ts. Do not edit.

/** Three-character strings of source trees in lower case, most frequent first, one after the other. */
export const COMMON_TRIGRAMS =
  "   ---iontio thenttypypethecon = ingons * ode rehe thiturhister  *str coret,caurnetucaaaacparatenstnodproexpon ) {ortval" +
  ": \"res,ea  }\":   \"cti inectstaporif mentriatist intcheforis.amearapereaauncrn funessopenctrinac, ifed or comdefpre to st" +
  " nonte deextf (allrea===aluse errnamertluendeof clatorer  isareptiile* @is ind an  ito linoptratandine prrenest a pat va" +
  "tedssies ncenot ofropng ==  parro */  case,iaaliaaitatkeyiaaass,gafiners  rule\\n modrorbleemasio  /ramaaaendverjec/**ten" +
  "eravargetlariten  efiultonteredatith ca fouse// impfil tyarrcodde ements exre evedectruschacegaae te: objmponumabllenfer" +
  "n tce aagrefet rombjes alsebersinaae sexpoathtar == armatlasin mbeletsermetar itihemcalsete ile istencifimap.\",esce snd " +
  "rra nuwit + arg uns teadokeequpesaak | e, ns iniai,en raytche =trakennt scrart betoke afieeclpe th ***omped_xprrt temces" +
  "crirtyage ne fuireidengteng mariprecntian chaposoneiptastner  t /*texgth trmesorepecundodudeslests hervendulignt trseste" +
  "froinsumbf t fi li,kae cae,ele =>cans ==> arsaamalstesull wi peleaoutatc //aaocatene ason_ oplociveatakaarcelicachtteour" +
  "_tytinerncasnta) =newnedecoackden.tyag,hasefa itlide o cheansliappaulfaulow_0_  s;aa.cot its.nalsynommormderruec,c_innit" +
  "htt\\udde.souainonlcuruti{0}rtsue lisord.lemploles:  {  orttp &&atoact\",\": tnulier?: eat gen aas rtiracpeg,ma): _coete: s" +
  "umeeg$urc us @pe pranpe_atteferepdexwornlyreds, sedincharlemonfreq methalittho fanficto elly er.am  on',  ensole) e fmaa" +
  "ll le_izesco so,oacacte iesit voi(no://oidfalquebe : {ail altilat dint: t, \\n\\\\u2ew ang whlatooler_ot_or_  pfigcte: nnex" +
  "t =erippecop disigannelsis_ sc@pariabasllo } rulut anctreerf!==led frpleak,rowhecaddam,eck= 'eslquihan mo le= \"tpsom ps:" +
  "pedbooaris:/(thch oaa hassae raa;al ngegenethes.spe, t_nonno()  '{icedocxteot  obe eeacn ior(sagors, sanyicatankin_thrma" +
  "rnses_urrne mit ||spahate dsse_a_ na \"aaaq: 'e {_re  ft son(on\"r tfacng_],[ise.re er],\"i,cdir_1.creuirregs ondi] =priove" +
  "whe&&  \"t_ext cs i boese - pac ke dotivflat aeciureme bacense nd tillhroginialsitputs.sust:\"\\c,e  v_bethr= pplahen si_is" +
  "  oaasd\",sessonuesndsao,tifpliaa,n oesommeesumised\"id  \\\"st_min= t porre suiabif(lern sffe,[[eoftie.pa_de !=.st ba}' : (" +
  "\"\\u_an)) = n voespnt.yncds avetic ' an_se_ric* tremedeeprrfat obaa\", s.pral esdeder(ege_calag_toaryyworit, ipe:n eonapen" +
  "lizrs eyws se_tsul_prdis ou },ook,qaepacoldepde)cifrtebufninost|| });.geiacuffnornat;\\nado= sd,  imettto_n fhodn\\tof_rgu" +
  "he_gum  elobntre_cild, oownncoqaatim lo0}'le.r a@re_of @r'{0enaoun==\" :  clils, a();sca \"dstirig ruin_ow \"maimes) aiade_" +
  "uctruclle,safixt dr: , 'n c \"ee ldonstor,  ? ponn nisaidass ighe v tse magssaa, \"ocaocksupnonty s._iedetare_e_a daglo bu" +
  "ve ityasht e\\t\\pusrains.odibe_epoeca_moushtaiictt\\tosimaxon:.dece(rsinse, bmar\"),mane()ght.inclunsihoo \"s (tn rxpefais f" +
  "t ned,but-\\uc,ie);, ct rcor\",[n, \\u0.js(cog$cedi: bantempervr =nt:d ad:  \"cusi_1_rgeomie\",e ujso (iaauo trivvelwarunict " +
  "mus** b,eudepeomemc,g,\"msh(infn: } et pm { spual ev by{\\n(htry e_i* c {\\it.bre' + }){1}blo```oweaccd iuteemognarun teer," +
  "on.subeak\");issed.re(@ty]],cceasyr i  londmerinaisid =iva...e,collgnoe_1e `ts_= rqua.pun_torisena s));urlvatludwhict.ges" +
  "tiaolvncl\"dehou \"p la](ht fr os {org_ha_fi*  .or sy_uss.l) +ly_logefornachiunt.vas.ied;yntckegitoses nd) gertry  as\",off" +
  "aaw ()atuditilinendif (cd both+ 'emb, plve,thrst.isy, obaelilt = farkemis\":ndlt) earer:rota;aac; \"neing,cnestaxtagde,}\\n" +
  "s ce w\"tys.c: [.prdel  'ed)wil{le tif a.ext { +=igi  ne_o0, sel+= ay = 0s p_oramp adat( mi(varees wt_aas_asc shhavd ooin" +
  "er;* iercsymshohilirsoryt bcapclosece b.mae\":t we 'ubl wa\\\" rg/=thacalecyou_im\"],s_a(e)aq,mbouri \"igmerarrpo  dlacr) t\"," +
  "ngs{rebrand_bolnt_upp* `ichue;r empag tifyer)s.t(e,_nan =dlees\"oncttoymbt mt_bs dse,e.tby blih =de:;ia+ (gexn_ayaaacier\"" +
  "ks = c: a, m_padev\"cold ody (ss e(?:ololoninp\"reoult-eetsreltopllasort.soto ['nfoarbaft, n_onuld-eso dbodvidue, (!dre ve" +
  "ausrovo aliart_bins_1 uty opilbefnt/, fsty idrt(t lmpi&&(inkaay, e.op crvedue)ntove_pt- cuciae.lenu  [){lhedeenes:te.hin" +
  "enoce_> { sab,ce_0heset(eys muade;qaos jsx.as_st_win pimilos){rpean\", taa paganpuocs ($as,t +), om/r (th): f),tcenfirovi" +
  "e==ega hor sdde };[0]qaceplgaca c \"oorktstfses.ennen bemslefte_nowge ffsitsptsc,k weansrevn\\nlba* ar crgsgrabuiiaig, tal" +
  "mov  mic uil, reidmmaaitolu` ie grou| ut.cme:pe.bit(t,,yae,efteotaen.= {unkdiae.ccouexitac_fotitkeron,ck y tgaillbsee.ch" +
  "owsngiheaiel} f(pama ale;reth_eldeto_mepubh tsizwaircowed js.tsng,e.pcede.eno icint\" \"uavact_de(, dcecse\"me_rdedo .loe.s" +
  "sha_vaapeweb \"r atflotcosidwriuddno-en_e(\"awaermdet(tyxt. \"m../apatsefic.sciae biarc(re= uote(),\"prn ds.a/do/nota es(or." +
  "exaes/$fag$feam':  \"lrs._al\"noyacue:nvetotomeknot hmal$cuegitnoeaso c(sts);,ua/detscvisribhorcts;ifdicn()');e` api \"fnt(" +
  "= (e_ms_osara,eicot);[[1.to rag/dsafel  br, {t()adaeftn\":d 0_cls.meroootpluthu\"th }\\tip: pspoe))t_tg,eng;ttins)invs_nias" +
  "k,cns_ora.so, lmptrrponvmed, ud_i: r_ar heeptndobalcksex  apautetymai[];c,m\"./afese(ss_: vexcnglig_ay,}\\\" acuaa,wa* r(t)" +
  "gbahubeloggeloaaxkxt }fuelanme i ny \"inery_frlabm,crooun : cnab[],swixkin m\\\"{e_sng(pe)_asnchi,eo saltg_1pe=s.r/* levpe\"" +
  "b,ga: ecuaigt.toce\"va_mun (.seom_rocimae(tal_r d fl purim.poy: cs/s?:bstnic(0, []n_o, vor\": i ``an;nt,ng\"\"unt_ne:\"s.fnva" +
  "lan.ra1.trves rddi= iitrau,rojoject\"akelikulase;e], ';rmin_ibilid)s_t,\\ntylnt) aumayrbiudfdea @t`, ecerkell_ittrksrapm '" +
  "teg\"] e,t 0)ptyon-ckapas(itou waas mtom1}'a nnsoe hotyth;tabst(1 =_ma s0hosexelteey .en ot\"exe_nagbty_la ch( (et(t(ev\"st" +
  " 0;= [ts,d f(inepeish'{1e){e }o p 'n < ub.ibug awinme(sabsepb,ir_ie(nmas_itseg  bw nnty') d wriessougilib  gacjs bn ws.d" +
  " '@l tes2 emt.oee folt uy aupeit_cit qub.c.nout_(leinu_op htoftte(gatveshicbiga,i gixam (nspren(lugomat.e {}a dls_tdeous" +
  "t_c)rele\"lly wos u= v\") iblh anec> vlti;ya yod_tak;4\":y =sofltsloole:tpu) |= 1.fiamse_ppoin {ppope(al(ixe0\":llinar plike" +
  "/cogro: e.\")0_ind.## acd,126\":ie nkns.oy ion'1\":aybs_ces,, 1d soupdebntl.ar//#t.p\"dietralar.mcau2\":giv_wh/es.caesit\":n u" +
  ". ior)0) r n8\":iscacl5\":eva. tzer_segs 9\":kaga.ons:lopenio er\", `t @sm topyune[12); ttytroonnrtaacq, wrabd_aue.adi(\". \"b" +
  "iltgurpin, kd cgleid\"etil b'@tunst_io beex/ t{ste.g.moe](7\":e,i3\":seqoes.nalexldees) (pl, y st v.0.ellegms20.teng./giito" +
  "pe,_sia f_liit(css abdomtel_essam\\u{t_ee ((e.sla.erabeabignm\\\\\\werce.ita//g202th,| \"salrs_ \"'ragng)pant.ra,  ${tpa\" |so " +
  "ls mul wre.r= opt on)ht ths\"htn `o,c/weabsa tutpw eppled:em s.nngu (v gl urh: ()`twa| n.slid;isolimoldwas (o= ae_fth:ap(" +
  "(op201sdouraienneg&&t 'sitcacng,i  |c,oe_dlieeed0.0 > ()) 'en |r m **od wra {ss_iaw,t *nda* [_95ttrsrcuenay.tli(){d\"]oad" +
  "n v);r; inthsems() t._buse)ardme,\"&&r pt_fsibt.de} l) na ,[1;cas/wts)hetebuu{1biae,gcho//dceph, gior(eeerts\"[1]micts:t_h" +
  "eds (ape]{ift){ 0 is;\"cabugt.lfoorise_espln(n viozill)kete. e_ut(ebeln_1  )rawiguftwdoe_dint-zilubs '.yter);ut.* sls.en," +
  "\"paynaispla.jsd(ar,aag |.ha)&&mozh) me) [macrronn g;le` avasty(watr ffuls `[0-erwbecat_tlybytrogtnarvitas\"{0s_f-co's se." +
  "n) dowctu: drn;th.acxevieb/dotkaiud8n_eursshealpy c0-\\e(ek,ecmae.\"r_ce),st.ck.t_ofrans,lutyar0}\\1.ar() 'a` oil..neilaays" +
  "e\")ossedaiqunsu120tosf i=e.,\"vstsg,gn} leetpr* fl =uthll;) r rous nci'noe |], u22ae;);\\l: m,ece]le,e \"rche('s\")ipostnet_" +
  "onoogrcemmorerlgb,n *eitr ris,$re(prgas:thasa){iu20nk amb\"usudiid_ 1 (erid:pto (lkacdido r* eteae *a =sturt,ystle(t(n200" +
  ")),igalt:():tvard )\\niag0-9acp\"ana rct,heludcdarrds\"ar \".ur d ptec\\u1t',{2}s lecm ig.ad `f  wcd,gore?:d\\ue.it\";/ap, `s. " +
  "i,inisys mdn[md __gif\"obyleked[\\u000geirni(exa;q \"_n(esum,t)eflxt(cab'.\"s.#ir ad  --_unf se_2abod83(pedn usa bl up 0,xec" +
  "(keor:x =sim^^^xisb,oe(sacvin(1],y pic_oks]);npmt_msexll,etcs.gnuepair',d):er' '\\aib@sig i_fu grgs.c;anevuplola (mnc xer" +
  "d r \"h{tyr |s_umea(t.uerr_tairowioninim,1,pi/:n(fffjavd_wana2, c,q eal cpo ue`arnajvo, ,r)> t_enor'1, fasf(tr b/--orc)))" +
  ": uta:ry_  {//-ski0],e_rl i* dr upeet/nnd,aczr `(fi$daesm@deergiatlorre.$sc `shre/reta)anisei_jsjs. @dss.ncao 'zed ni= m" +
  "rid.rurn_0\",[i]unao uo na) cetvic\"liedt)` nee\",e__ei =rsoquouggpt_niemonsstr(\"uinkip(isllsakao iasiog({1faskb,mmmosom ei" +
  "= enepld_e.jt\")smoppixcl\":\"il f em, tsi 1)  ur lce,n lt,efoueduc,s'./wayd `cuter-seaaobnd:,gbr $ srlepn.\"| t//e.keuot (0" +
  "e',{vas_e ''t(\"2 =0 =) &uto\"imze }'.bourtoay(isnama {aa,gcerd nech= g\"err.pa ls',d de_b\"fi)}fs` e(ciamatsg =asgagmbart_s" +
  "um on;s_m , nd(s_6erbyin,\"dvioy_asfo} =(sege:ealle)rcad_orrill(.crr\";g oetpcussno[[6nliocuxt)xit###or,=t.g fb,k[ke| '``j" +
  " ri.me/tybor:rea;icuminls.va_tn\")nprgakf c)=>_cheopduc\\t me.haiopsb/af `n_cndrma,(sc\"enrt.y d@lid,et` e.ootiekemags_ss0 " +
  "htmxceid,pepng}nt'e.nrno 'txtr{@lgpu| steptuate:;vasuc,\"tcrosh f_a_leejse,os (k,g\"a_joiiaje;a ..dstybu_er\"esnresocr_o/pr" +
  "sac {@_ac\"..ee.ami;;;.spsisianumnerpniq.aln_m128n(t|\\ue_wmakmpu `c\"))ongy wguatml]=\"  $ & s,c (f; } `ad eng:s &} t,t,t_r" +
  "-rege.ue_ afdlia v\"jsl_1e.ashicxtcle);ity.,e.o,eaptlus+ 1ke dy y) `${f,emacdff;fu' |d_ced(nt;t)) 0xns?l pw srol,n,et.(me" +
  "r:\" {0t('nosbetidt \"^,t.w t (deiaet,acfrsce_vjs\"es'se<rmer '= b.lidvathmd.t++)\"adorpg cy\", `n_1 t. ,n)\"fu \"+th(* p),e -1" +
  "n '.fosttlum/ ribiocolayx: , (t_d({ .id 'uorn1,\"n hs.\"di edpr wtles))(fug: _2_{ t.\\najb 'fitutusdigt,nalgcara mf nnusn_s";
